package jp.orikaeshi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrelationTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:10:00Z");
    private static final Map<Character, Trait> TRAITS = Map.of(
            'P', new Trait(TraitKind.PROVIDER, "alpha"),
            'Q', new Trait(TraitKind.PROVIDER, "beta"),
            'A', new Trait(TraitKind.ASN, "AS64500"),
            'F', new Trait(TraitKind.PREFIX, "203.0.113.0/24"),
            'G', new Trait(TraitKind.PREFIX, "198.51.100.0/24"),
            'N', new Trait(TraitKind.NS, "dns.example"),
            'M', new Trait(TraitKind.MX, "mail.example"));

    /** Each word is a customer who is down, with what they share; each trait is shared by as many customers as are told. */
    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        // Three, or 30 % and two.
        "F F F, 1000, F",
        "F F, 6, F",
        "F F, 7, -",
        "F, 1, -",
        "F G A, 3, -",
        // What explains the same is one incident, named by the first of provider, network, neighbourhood.
        "PAF PAF PAF, 9, P",
        "AF AF AF, 9, A",
        // One customer who is left over is a trouble of their own.
        "PAF PAF PAF AF, 9, P",
        // More are part of what is wider.
        "PAF PAF PAF AF AF, 9, A",
        "AF AF AF AG AG AG, 20, A",
        "AF AF AF G G G G G, 20, G",
        "PA QA A, 1000, A",
    })
    void the_widest_that_explains_most_is_named(String down, long sharing, String named) {
        assertThat(found(ProbeKind.HTTP, "timeout", down, sharing)).isEqualTo(named);
    }

    @Test
    void two_of_a_neighbourhood_are_enough_where_two_of_its_network_are_not() {
        List<SharedOutage> two = List.of(down(ProbeKind.HTTP, "timeout", "AF"), down(ProbeKind.HTTP, "refused", "AF"));

        assertThat(Correlation.of(two, trait -> trait.kind() == TraitKind.ASN ? 500 : 4))
                .hasValueSatisfying(found -> assertThat(found.trait()).isEqualTo(TRAITS.get('F')));
    }

    @ParameterizedTest(name = "{0} sees {1}: {3}")
    @CsvSource({
        // A name that is not resolved says nothing of the address.
        "HTTP, dns-servfail, AFNM, N",
        "DNS, dns-timeout, AFNM, N",
        "SMTP, dns-timeout, AFNM, N",
        // A server that is silent says nothing of the name.
        "HTTP, timeout, NFM, F",
        "HTTP, timeout, NM, -",
        "SMTP, timeout, AFNM, M",
        "IMAP, refused, M, M",
        "PING, timeout, AM, A",
        "HTTP, dns-servfail, PN, P",
    })
    void names_and_mail_are_at_fault_only_for_what_depends_on_them(
            ProbeKind kind, String outcome, String shared, String named) {
        assertThat(found(kind, outcome, shared + " " + shared + " " + shared, 9))
                .isEqualTo(named);
    }

    @Test
    void where_sites_fail_along_with_mail_the_network_is_named_and_not_the_mail_servers() {
        List<SharedOutage> both = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UUID customer = UUID.randomUUID();
            both.add(down(customer, ProbeKind.SMTP, "timeout", "AM"));
            both.add(down(customer, ProbeKind.HTTP, "timeout", "A"));
        }
        assertThat(Correlation.of(both, trait -> 9)).hasValueSatisfying(found -> {
            assertThat(found.trait()).isEqualTo(TRAITS.get('A'));
            assertThat(found.outages()).hasSize(6);
            assertThat(found.customers()).isEqualTo(3);
        });
    }

    @Test
    void only_what_could_be_an_incident_is_counted_among_those_who_are_up() {
        Set<Trait> counted = new HashSet<>();
        Correlation.of(List.of(down(ProbeKind.HTTP, "timeout", "AF"), down(ProbeKind.HTTP, "timeout", "AG")), trait -> {
            counted.add(trait);
            return 500;
        });
        assertThat(counted).containsExactly(TRAITS.get('A'));
    }

    private static String found(ProbeKind kind, String outcome, String down, long sharing) {
        List<SharedOutage> together = Stream.of(down.split(" "))
                .map(shared -> down(kind, outcome, shared))
                .toList();
        return Correlation.of(together, trait -> sharing)
                .map(found -> TRAITS.entrySet().stream()
                        .filter(known -> known.getValue().equals(found.trait()))
                        .map(known -> known.getKey().toString())
                        .collect(Collectors.joining()))
                .orElse("-");
    }

    private static SharedOutage down(ProbeKind kind, String outcome, String shared) {
        return down(UUID.randomUUID(), kind, outcome, shared);
    }

    private static SharedOutage down(UUID customer, ProbeKind kind, String outcome, String shared) {
        Outage outage = new Outage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                customer,
                kind,
                NOW.minusSeconds(20),
                NOW,
                null,
                outcome,
                "");
        return new SharedOutage(
                outage,
                shared.chars()
                        .mapToObj(letter -> Objects.requireNonNull(TRAITS.get((char) letter)))
                        .filter(trait -> trait.explains(outage))
                        .collect(Collectors.toSet()));
    }
}
