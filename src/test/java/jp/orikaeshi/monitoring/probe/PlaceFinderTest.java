package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.monitoring.Place;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.TraitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFinderTest {
    private static final Optional<String> ORIGINS = Optional.of("asn.example");

    private FakeDns dns;
    private ProbeNetwork network;

    @BeforeEach
    void start() throws Exception {
        dns = new FakeDns()
                .ns("yamada.example", "ns2.dns.example", "ns1.dns.example")
                .mx("yamada.example", "mx1.mail.example")
                .txt("7.113.0.203.origin.asn.example", "64500 64501 | 203.0.113.0/24 | JP | apnic | 2010-01-01");
        network = new ProbeNetwork(
                Optional.of(dns.address()), List.of(), Clock.systemUTC(), new TestAuthority().trust(), "ping");
    }

    @AfterEach
    void stop() {
        network.close();
        dns.close();
    }

    @Test
    void of_a_site_network_neighbourhood_name_servers_and_mail_servers_are_found() throws Exception {
        assertThat(shared(ORIGINS, ProbeKind.HTTP, "www.yamada.example", "203.0.113.7"))
                .containsOnly(
                        Map.entry(TraitKind.ASN, Optional.of("AS64500")),
                        Map.entry(TraitKind.PREFIX, Optional.of("203.0.113.0/24")),
                        Map.entry(TraitKind.NS, Optional.of("dns.example")),
                        Map.entry(TraitKind.MX, Optional.of("mail.example")));
    }

    @Test
    void nobody_is_asked_about_networks_unless_the_operator_wants_it() throws Exception {
        assertThat(shared(Optional.empty(), ProbeKind.HTTP, "www.yamada.example", "203.0.113.7"))
                .containsEntry(TraitKind.PREFIX, Optional.of("203.0.113.0/24"))
                .doesNotContainKey(TraitKind.ASN);
        assertThat(dns.questions()).noneMatch(question -> question.startsWith("TXT"));
    }

    @Test
    void a_private_address_is_told_to_nobody_and_has_no_neighbours() throws Exception {
        assertThat(shared(ORIGINS, ProbeKind.PING, null, "192.168.1.7"))
                .containsOnly(
                        Map.entry(TraitKind.ASN, Optional.empty()), Map.entry(TraitKind.PREFIX, Optional.empty()));
        assertThat(dns.questions()).isEmpty();
    }

    @Test
    void what_gets_no_answer_is_left_out_and_what_is_not_there_is_told() throws Exception {
        dns.fails("NS", "www.yamada.example", FakeDns.SERVFAIL);
        assertThat(shared(ORIGINS, ProbeKind.HTTP, "www.yamada.example", "198.51.100.9"))
                .containsEntry(TraitKind.ASN, Optional.empty())
                .doesNotContainKey(TraitKind.NS);
    }

    @Test
    void a_mail_server_whose_name_takes_no_mail_belongs_to_its_own_domain() throws Exception {
        dns.ns("hoster.example", "ns1.hoster.example");
        assertThat(shared(ORIGINS, ProbeKind.IMAP, "sv12.hoster.example", null))
                .containsEntry(TraitKind.MX, Optional.of("hoster.example"));
        assertThat(shared(ORIGINS, ProbeKind.HTTP, "sv12.hoster.example", null))
                .containsEntry(TraitKind.MX, Optional.empty());
    }

    @Test
    void the_same_is_asked_once_for_all_places_of_a_round() throws Exception {
        List<Place> places = List.of(
                new Place(UUID.randomUUID(), ProbeKind.HTTP, "www.yamada.example", "203.0.113.7"),
                new Place(UUID.randomUUID(), ProbeKind.SMTP, "yamada.example", "203.0.113.7"));
        assertThat(network.shared(places, ORIGINS).get(12, TimeUnit.SECONDS)).hasSize(2);
        assertThat(dns.questions()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.0/24",
        "2001:db8:12:34::7, 2001:db8:12::/48",
        "10.1.2.3, -",
        "172.31.0.1, -",
        "100.64.0.1, -",
        "127.0.0.1, -",
        "169.254.1.1, -",
        "::1, -",
        "fd00::1, -",
        "fe80::1, -",
        "yamada.example, -",
    })
    void a_neighbourhood_is_what_networks_announce_at_least(String address, String prefix) {
        assertThat(NetworkPrefix.of(address).orElse("-")).isEqualTo(prefix);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 7.113.0.203.origin.asn.example",
        "2001:db8::7, 7.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.origin6.asn.example",
    })
    void the_question_is_the_address_backwards(String address, String name) {
        assertThat(new OriginZone("asn.example").nameOf(address)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'23028 | 216.90.108.0/24 | US | arin | 1998-09-25', AS23028",
        "'64500 64501 | 203.0.113.0/24 | JP', AS64500",
        "'', -",
        "'NA | 203.0.113.0/24', -",
        "'12345678901 | x', -",
    })
    void the_first_network_that_announces_an_address_is_its_network(String text, String asn) {
        assertThat(OriginZone.network(text).orElse("-")).isEqualTo(asn);
    }

    private Map<TraitKind, Optional<String>> shared(
            Optional<String> origins, ProbeKind kind, @Nullable String name, @Nullable String address)
            throws Exception {
        Place place = new Place(UUID.randomUUID(), kind, name, address);
        return Objects.requireNonNull(network.shared(List.of(place), origins)
                .get(12, TimeUnit.SECONDS)
                .get(place.probe()));
    }
}
