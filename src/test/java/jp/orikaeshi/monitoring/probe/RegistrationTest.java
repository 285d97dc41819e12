package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.monitoring.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:10:00Z");

    private static Finding judged(String expires, String... statuses) {
        return new Registration(Optional.of(Instant.parse(expires)), List.of(statuses), Optional.empty(), List.of())
                .judge(NOW, 30);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-11-24T02:10:00Z, ok",
        "2026-12-24T02:10:00Z, ok",
        "2026-12-24T02:09:59Z, domain-expiring",
        "2026-11-24T02:10:01Z, domain-expiring",
        "2026-11-24T02:10:00Z, domain-expired"
    })
    void the_date_decides_while_the_registry_says_nothing_else(String expires, String outcome) {
        assertThat(judged(expires, "active", "client transfer prohibited").outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "client hold, domain-on-hold, DOWN",
        "serverHold, domain-on-hold, DOWN",
        "redemption period, domain-redemption, DOWN",
        "pendingRestore, domain-redemption, DOWN",
        "pending delete, domain-deleted, DOWN",
        "Suspended, domain-redemption, DOWN",
        "To be suspended, domain-ending, DEGRADED",
        "Active, ok, UP",
        "auto renew period, ok, UP",
        "server delete prohibited, ok, UP"
    })
    void a_status_that_means_trouble_is_told_whatever_the_date_says(String status, String outcome, Status meant) {
        Finding finding = judged("2027-11-24T02:10:00Z", "ok", status);

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.status()).isEqualTo(meant);
        assertThat(finding.evidence())
                .containsEntry("statuses", "ok, " + status)
                .containsEntry("daysLeft", "365");
    }

    @Test
    void a_registry_that_tells_no_date_leaves_it_unknown() {
        Finding finding =
                new Registration(Optional.empty(), List.of("active"), Optional.empty(), List.of()).judge(NOW, 30);

        assertThat(finding.outcome()).isEqualTo("expiry-unknown");
        assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void an_answer_by_rdap_is_read_without_its_holder() {
        Registration read =
                RdapAnswer.read("""
                        {"objectClassName": "domain", "ldhName": "YAMADA.EXAMPLE",
                         "status": ["client transfer prohibited"],
                         "events": [{"eventAction": "registration", "eventDate": "2003-04-01T00:00:00Z"},
                                    {"eventAction": "expiration", "eventDate": "2027-04-01T09:00:00+09:00"}],
                         "nameservers": [{"objectClassName": "nameserver", "ldhName": "NS1.ALPHA.EXAMPLE"}],
                         "entities": [
                           {"roles": ["registrant"], "vcardArray": ["vcard", [["fn", {}, "text", "山田 太郎"]]]},
                           {"roles": ["registrar"], "vcardArray": ["vcard",
                             [["version", {}, "text", "4.0"], ["fn", {}, "text", "Alpha Names, Inc."]]]}]}
                        """.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(read)
                .isEqualTo(new Registration(
                        Optional.of(Instant.parse("2027-04-01T00:00:00Z")),
                        List.of("client transfer prohibited"),
                        Optional.of("Alpha Names, Inc."),
                        List.of("ns1.alpha.example")));
    }

    @Test
    void what_is_no_answer_about_a_domain_is_not_read_as_one() {
        for (String answer :
                List.of("", "<html>", "[]", "null", "{\"objectClassName\": \"entity\"}", "{\"a\":".repeat(2000))) {
            assertThat(RdapAnswer.read(answer.getBytes(StandardCharsets.UTF_8)))
                    .as(answer)
                    .isEmpty();
        }
    }

    @Test
    void a_registry_is_known_by_the_ending_of_the_domain() {
        assertThat(Registries.of("yamada.com")).contains(new RegistryServer.Rdap("https://rdap.verisign.com/com/v1/"));
        assertThat(Registries.of("yamada.co.jp")).contains(new RegistryServer.Whois("whois.jprs.jp", 43));
        assertThat(Registries.of("yamada.jp")).contains(new RegistryServer.Whois("whois.jprs.jp", 43));
        assertThat(Registries.of("yamada.example")).isEmpty();
        assertThat(Registries.of("com")).isEmpty();
    }

    @Test
    void a_registry_may_be_named_as_an_address_of_the_web_or_as_host_and_port() {
        assertThat(RegistryServer.of("https://rdap.example/v1"))
                .contains(new RegistryServer.Rdap("https://rdap.example/v1/"));
        assertThat(RegistryServer.of("whois.example")).contains(new RegistryServer.Whois("whois.example", 43));
        assertThat(RegistryServer.of("whois.example:4343")).contains(new RegistryServer.Whois("whois.example", 4343));
        for (String wrong : List.of("whois.example:0", "whois.example:70000", "ftp://whois.example/", "a b")) {
            assertThat(RegistryServer.of(wrong)).as(wrong).isEmpty();
        }
    }
}
