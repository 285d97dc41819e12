package jp.orikaeshi.monitoring.probe;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

/** Against registries on the loopback interface. */
class DomainProberTest {
    private final Instant now = Instant.now();

    private final TestAuthority authority = authority();
    private FakeDns dns;
    private ProbeNetwork network;

    private static TestAuthority authority() {
        try {
            return new TestAuthority();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() throws Exception {
        dns = new FakeDns().a("registry.example", "127.0.0.1").a("inner.example", "169.254.169.254");
        network = new ProbeNetwork(
                Optional.of(dns.address()),
                List.of("127.0.0.0/8"),
                Clock.fixed(now, ZoneOffset.UTC),
                authority.trust(),
                "ping");
    }

    @AfterEach
    void stop() {
        network.close();
        dns.close();
    }

    private Finding look(String name, String server) throws Exception {
        return network.look(ProbeKind.DOMAIN, new Params(Map.of("name", name, "server", server)))
                .get(12, TimeUnit.SECONDS);
    }

    private static String answer(Instant expires) {
        return "HTTP/1.1 200 OK\nContent-Type: application/rdap+json\n\n{\"objectClassName\": \"domain\","
                + " \"status\": [\"active\"], \"events\": [{\"eventAction\": \"expiration\", \"eventDate\": \""
                + expires
                + "\"}]}";
    }

    @Test
    void a_registry_is_asked_by_rdap_for_just_this_domain() throws Exception {
        try (FakeServer registry = FakeServer.http(
                authority.server("registry.example", now.minus(1, DAYS), now.plus(90, DAYS)),
                answer(now.plus(12, DAYS)))) {
            Finding finding = look("山田.Example", "https://registry.example:" + registry.port() + "/rdap");

            assertThat(finding.outcome()).isEqualTo("domain-expiring");
            assertThat(finding.status()).isEqualTo(Status.DEGRADED);
            assertThat(finding.evidence())
                    .containsEntry("name", "xn--rhtu98c.example")
                    .containsEntry("daysLeft", "12")
                    .containsEntry("statuses", "active")
                    .doesNotContainKeys("address", "host");
            assertThat(registry.requests())
                    .contains("GET /rdap/domain/xn--rhtu98c.example HTTP/1.1", "accept: application/rdap+json");
            assertThat(registry.connections()).isEqualTo(1);
        }
    }

    @Test
    void what_a_registry_refuses_or_does_not_know_is_told_apart() throws Exception {
        Map<String, String> answers = Map.of(
                "404 Not Found", "domain-unknown",
                "429 Too Many Requests", "registry-limits",
                "503 Busy", "registry-unavailable",
                "200 OK", "registry-unreadable");
        for (var answer : answers.entrySet()) {
            try (FakeServer registry = FakeServer.http("HTTP/1.1 " + answer.getKey() + "\nContent-Length: 2\n\n{}")) {
                Finding finding = look("yamada.example", registry.url("registry.example"));

                assertThat(finding.outcome()).as(answer.getKey()).isEqualTo(answer.getValue());
                assertThat(finding.status())
                        .isEqualTo(answer.getValue().equals("domain-unknown") ? Status.DOWN : Status.UNKNOWN);
            }
        }
    }

    @Test
    void a_registry_that_does_not_answer_never_makes_a_domain_fail() throws Exception {
        FakeServer gone = FakeServer.http("");
        gone.close();
        for (String server : List.of(
                gone.url("registry.example"),
                "registry.example:" + gone.port(),
                "https://nowhere.example/",
                "whois.nowhere.example")) {
            Finding finding = look("yamada.example", server);
            assertThat(finding.outcome()).as(server).isEqualTo("registry-unavailable");
            assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
        }
        assertThat(network.look(ProbeKind.DOMAIN, new Params(Map.of("name", "yamada.example")))
                        .get(12, TimeUnit.SECONDS)
                        .outcome())
                .isEqualTo("registry-unknown");
    }

    @Test
    void a_redirect_is_followed_three_times_and_never_to_a_forbidden_address() throws Exception {
        try (FakeServer last = FakeServer.http(answer(now.plus(300, DAYS)));
                FakeServer first = FakeServer.http("HTTP/1.1 302 Found\nLocation: " + last.url("registry.example")
                        + "domain/yamada.example\nContent-Length: 0\n\n");
                FakeServer loop = FakeServer.http("HTTP/1.1 301 Moved\nLocation: /again\nContent-Length: 0\n\n");
                FakeServer inward =
                        FakeServer.http("HTTP/1.1 302 Found\nLocation: http://inner.example/\nContent-Length: 0\n\n")) {
            assertThat(look("yamada.example", first.url("registry.example")).outcome())
                    .isEqualTo("ok");
            assertThat(look("yamada.example", loop.url("registry.example")).outcome())
                    .isEqualTo("registry-unavailable");
            assertThat(loop.connections()).isEqualTo(4);
            assertThat(look("yamada.example", inward.url("registry.example")).outcome())
                    .isEqualTo("address-refused");
        }
    }

    @Test
    void jprs_is_asked_in_english_and_understood_in_japanese() throws Exception {
        try (FakeServer jprs = new FakeServer(null, (in, out) -> {
            in.readLine();
            out.write("[ドメイン名]   YAMADA.JP\r\n[有効期限]   2019/03/31\r\n[状態]   Active\r\n"
                    .getBytes(Charset.forName("ISO-2022-JP")));
        })) {
            Finding finding = look("yamada.jp", "registry.example:" + jprs.port());

            assertThat(finding.outcome()).isEqualTo("domain-expired");
            assertThat(finding.status()).isEqualTo(Status.DOWN);
            assertThat(finding.evidence()).containsEntry("expires", "2019-03-31T15:00:00Z");
            assertThat(jprs.requests()).contains("yamada.jp/e");
        }
    }

    @Test
    void an_endless_answer_is_cut_and_a_silent_registry_given_up() throws Exception {
        byte[] line = "% no such thing as an end\r\n".getBytes(StandardCharsets.US_ASCII);
        try (FakeServer endless = new FakeServer(null, (in, out) -> {
                    while (true) {
                        out.write(line);
                    }
                });
                FakeServer silent = new FakeServer(null, (in, out) -> {
                    while (in.readLine() != null) {}
                })) {
            assertThat(look("yamada.example", "registry.example:" + endless.port())
                            .outcome())
                    .isEqualTo("registry-unreadable");
            assertThat(look("yamada.example", "registry.example:" + silent.port())
                            .outcome())
                    .isEqualTo("registry-unavailable");
        }
    }
}
