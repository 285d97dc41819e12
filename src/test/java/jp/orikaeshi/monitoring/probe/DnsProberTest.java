package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a resolver says of signatures and of the start of a zone. */
class DnsProberTest {
    private FakeDns dns;
    private ProbeNetwork network;

    @BeforeEach
    void start() throws Exception {
        dns = new FakeDns()
                .a("yamada.example", "203.0.113.7")
                .soa("", "a.root-servers.net", 2026112400)
                .soa("yamada.example", "ns1.alpha.example", -1);
        network = new ProbeNetwork(
                Optional.of(dns.address()), List.of(), Clock.systemUTC(), new TestAuthority().trust(), "ping");
    }

    @AfterEach
    void stop() {
        network.close();
        dns.close();
    }

    private Finding look(String type, Map<String, Object> more) throws Exception {
        Map<String, Object> params = new HashMap<>(more);
        params.put("name", "yamada.example");
        params.put("type", type);
        return network.look(ProbeKind.DNS, new Params(params)).get(12, TimeUnit.SECONDS);
    }

    private Finding dnssec(String wish) throws Exception {
        return look("A", Map.of("dnssec", wish));
    }

    @Test
    void of_a_zone_the_primary_server_and_the_serial_may_be_expected() throws Exception {
        assertThat(look("SOA", Map.of()).evidence()).containsEntry("values", "4294967295, ns1.alpha.example");
        assertThat(look("SOA", Map.of("expect", List.of("NS1.alpha.example."))).outcome())
                .isEqualTo("ok");
        assertThat(look("SOA", Map.of("expect", List.of("ns1.alpha.example", "4294967295")))
                        .outcome())
                .isEqualTo("ok");
        assertThat(look("SOA", Map.of("expect", List.of("2026112401"))).outcome())
                .isEqualTo("dns-wrong");
    }

    @Test
    void verified_signatures_are_what_a_signed_name_needs_and_an_unsigned_one_must_not_have() throws Exception {
        dns.secure("SOA", "").secure("A", "yamada.example");

        assertThat(dnssec("signed").outcome()).isEqualTo("ok");
        assertThat(dnssec("any").evidence()).containsEntry("dnssec", "secure");
        Finding unexpected = dnssec("unsigned");
        assertThat(unexpected.outcome()).isEqualTo("dnssec-present");
        assertThat(unexpected.status()).isEqualTo(Status.DEGRADED);
    }

    @Test
    void a_name_without_signatures_is_told_by_a_resolver_that_would_check_them() throws Exception {
        dns.secure("SOA", "");

        Finding missing = dnssec("signed");
        assertThat(missing.outcome()).isEqualTo("dnssec-missing");
        assertThat(missing.status()).isEqualTo(Status.DEGRADED);
        assertThat(missing.evidence()).containsEntry("dnssec", "unsigned").containsEntry("values", "203.0.113.7");
        assertThat(dnssec("unsigned").outcome()).isEqualTo("ok");
        assertThat(dnssec("any").outcome()).isEqualTo("ok");
    }

    @Test
    void a_resolver_that_checks_nothing_cannot_tell() throws Exception {
        Finding finding = dnssec("signed");

        assertThat(finding.outcome()).isEqualTo("resolver-not-verifying");
        assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
        assertThat(dnssec("any").outcome()).isEqualTo("ok");
    }

    @Test
    void wrong_signatures_are_told_from_name_servers_that_fail() throws Exception {
        dns.bogus("A", "yamada.example");

        for (Finding finding : List.of(dnssec("signed"), dnssec("unsigned"), look("A", Map.of()))) {
            assertThat(finding.outcome()).isEqualTo("dnssec-bogus");
            assertThat(finding.status()).isEqualTo(Status.DOWN);
            assertThat(finding.evidence()).containsEntry("dnssec", "bogus").containsEntry("values", "203.0.113.7");
        }
        dns.fails("MX", "yamada.example", FakeDns.SERVFAIL);
        assertThat(look("MX", Map.of()).outcome()).isEqualTo("dns-servfail");
    }

    @Test
    void a_wrong_value_counts_more_than_what_its_signatures_are() throws Exception {
        Finding finding = look("A", Map.of("dnssec", "signed", "expect", List.of("203.0.113.8")));

        assertThat(finding.outcome()).isEqualTo("dns-wrong");
        assertThat(finding.evidence()).containsEntry("dnssec", "not checked by our resolver");
    }

    @Test
    void a_question_without_a_wish_about_signatures_is_asked_once_and_plainly() throws Exception {
        look("A", Map.of());

        assertThat(dns.questions()).containsExactly("A yamada.example");
    }
}
