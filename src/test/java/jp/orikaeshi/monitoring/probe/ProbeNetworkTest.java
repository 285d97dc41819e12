package jp.orikaeshi.monitoring.probe;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Probes against real sockets that misbehave. */
class ProbeNetworkTest {
    private static final String OK = "HTTP/1.1 200 OK\nContent-Length: 2\n\nok";
    private static final Clock CLOCK = Clock.systemUTC();
    private static TestAuthority authority;

    private FakeDns dns;
    private ProbeNetwork network;

    @BeforeAll
    static void authority() throws Exception {
        authority = new TestAuthority();
    }

    @BeforeEach
    void start() throws Exception {
        dns = new FakeDns().a("site.example", "127.0.0.1").a("inner.example", "169.254.169.254");
        network =
                new ProbeNetwork(Optional.of(dns.address()), List.of("127.0.0.0/8"), CLOCK, authority.trust(), "ping");
    }

    @AfterEach
    void stop() {
        network.close();
        dns.close();
    }

    private Finding look(ProbeKind kind, Map<String, Object> params) throws Exception {
        return network.look(kind, new Params(params)).get(12, TimeUnit.SECONDS);
    }

    private Finding http(String url) throws Exception {
        return look(ProbeKind.HTTP, Map.of("url", url));
    }

    private static int nobody() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void a_page_that_answers_is_up_with_its_phases_and_is_asked_once() throws Exception {
        try (FakeServer server = FakeServer.http(OK)) {
            Finding finding = http(server.url("site.example"));

            assertThat(finding.status()).isEqualTo(Status.UP);
            assertThat(finding.evidence())
                    .containsKeys("dnsMs", "connectMs", "firstByteMs", "transferMs")
                    .containsEntry("address", "127.0.0.1");
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.requests()).contains("host: site.example:" + server.port());
            assertThat(dns.questions()).containsExactly("A site.example");
        }
    }

    @Test
    void a_wrong_status_is_named_and_not_tried_again() throws Exception {
        try (FakeServer server = FakeServer.http("HTTP/1.1 503 Busy\nContent-Length: 0\n\n")) {
            Finding finding = http(server.url("site.example"));

            assertThat(finding.status()).isEqualTo(Status.DOWN);
            assertThat(finding.outcome()).isEqualTo("http-503");
            assertThat(finding.detail()).isEqualTo("503");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_text_is_found_in_the_encodings_of_japan_and_missed_when_it_is_gone() throws Exception {
        for (String encoding : List.of("UTF-8", "Shift_JIS", "EUC-JP")) {
            byte[] page = "<title>山田製作所</title><h1>会社概要</h1>".getBytes(Charset.forName(encoding));
            try (FakeServer server = new FakeServer(null, (in, out) -> {
                FakeServer.request(in);
                out.write("HTTP/1.0 200 OK\r\n\r\n".getBytes(Charset.forName("US-ASCII")));
                out.write(page);
            })) {
                String url = server.url("site.example");
                assertThat(look(ProbeKind.HTTP, Map.of("url", url, "contains", "会社概要"))
                                .outcome())
                        .as(encoding)
                        .isEqualTo("ok");
                Finding missing = look(ProbeKind.HTTP, Map.of("url", url, "contains", "採用情報"));
                assertThat(missing.outcome()).isEqualTo("content-missing");
                assertThat(missing.evidence()).as(encoding).containsEntry("title", "山田製作所");
            }
        }
    }

    /** Seen once in 150 checks: a DNS channel closed while it was read went on to read another connection's bytes. */
    @Test
    void a_finished_dns_question_never_swallows_what_another_connection_has_to_read() throws Exception {
        for (int i = 0; i < 600; i++) {
            try (FakeServer server = FakeServer.http("HTTP/1.0 200 OK\n\nok")) {
                assertThat(http(server.url("site.example")).outcome()).isEqualTo("ok");
            }
        }
    }

    @Test
    void redirects_are_followed_and_a_loop_of_them_ends() throws Exception {
        try (FakeServer last = FakeServer.http(OK);
                FakeServer first = FakeServer.http(
                        "HTTP/1.1 302 Found\nLocation: " + last.url("site.example") + "\nContent-Length: 0\n\n");
                FakeServer loop = FakeServer.http("HTTP/1.1 301 Moved\nLocation: /again\nContent-Length: 0\n\n")) {
            assertThat(http(first.url("site.example")).outcome()).isEqualTo("ok");
            assertThat(http(loop.url("site.example")).outcome()).isEqualTo("redirect-loop");
            assertThat(loop.connections()).isEqualTo(6);
            assertThat(look(ProbeKind.HTTP, Map.of("url", loop.url("site.example"), "status", 301))
                            .outcome())
                    .isEqualTo("ok");
        }
    }

    @Test
    void forbidden_addresses_are_refused_directly_by_name_and_behind_a_redirect() throws Exception {
        try (FakeServer to = FakeServer.http(
                "HTTP/1.1 302 Found\nLocation: http://169.254.169.254/latest/\nContent-Length: 0\n\n")) {
            for (String url : List.of(
                    "http://169.254.169.254/",
                    "http://inner.example/",
                    "http://[::ffff:169.254.169.254]/",
                    "http://[::1]/",
                    to.url("site.example"))) {
                Finding finding = http(url);
                assertThat(finding.outcome()).as(url).isEqualTo("address-refused");
                assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
            }
        }
    }

    @Test
    void a_host_that_refuses_and_one_that_does_not_exist_are_told_apart() throws Exception {
        assertThat(http("http://site.example:" + nobody() + "/").outcome()).isEqualTo("refused");
        assertThat(look(ProbeKind.TCP, Map.of("host", "site.example", "port", nobody()))
                        .outcome())
                .isEqualTo("refused");
        assertThat(http("http://nowhere.example/").outcome()).isEqualTo("dns-nxdomain");
        dns.fails("A", "broken.example", FakeDns.SERVFAIL);
        assertThat(http("http://broken.example/").outcome()).isEqualTo("dns-servfail");
    }

    @Test
    void a_silent_resolver_is_our_fault_and_a_silent_name_is_not() throws Exception {
        dns.silentAbout("A", "slow.example");
        Finding name = http("http://slow.example/");
        assertThat(name.outcome()).isEqualTo("dns-timeout");
        assertThat(name.status()).isEqualTo(Status.DOWN);

        dns.dies();
        Finding resolver = http("http://site.example/");
        assertThat(resolver.outcome()).isEqualTo("resolver-unreachable");
        assertThat(resolver.status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void a_server_that_accepts_and_says_nothing_times_out_within_the_limit() throws Exception {
        try (FakeServer silent = new FakeServer(null, (in, out) -> {
            while (in.readLine() != null) {}
        })) {
            long start = System.nanoTime();
            Finding finding = http(silent.url("site.example"));

            assertThat(finding.outcome()).isEqualTo("timeout");
            assertThat(finding.detail()).contains("first byte");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
            assertThat(silent.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_body_without_end_is_read_up_to_a_limit_only() throws Exception {
        byte[] block = new byte[65_536];
        try (FakeServer flood = new FakeServer(null, (in, out) -> {
            FakeServer.request(in);
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n".getBytes(Charset.forName("US-ASCII")));
            while (true) {
                out.write(block);
            }
        })) {
            assertThat(http(flood.url("site.example")).outcome()).isEqualTo("ok");
            assertThat(look(ProbeKind.HTTP, Map.of("url", flood.url("site.example"), "contains", "text"))
                            .outcome())
                    .isEqualTo("body-too-large");
        }
    }

    @Test
    void what_is_not_http_is_named() throws Exception {
        try (FakeServer binary = new FakeServer(null, (in, out) -> {
                    in.readLine();
                    out.write(new byte[] {0, 1, 2, 3, (byte) 0xff, '\r', '\n', '\r', '\n'});
                });
                FakeServer closing = new FakeServer(null, (in, out) -> in.readLine())) {
            assertThat(http(binary.url("site.example")).outcome()).isEqualTo("http-invalid");
            assertThat(http(closing.url("site.example")).outcome()).isIn("closed", "reset");
        }
    }

    @Test
    void certificates_are_judged_by_date_host_and_chain() throws Exception {
        Instant now = CLOCK.instant();
        Map<String, javax.net.ssl.SSLContext> servers = Map.of(
                "ok", authority.server("site.example", now.minus(1, DAYS), now.plus(90, DAYS)),
                "cert-expiring", authority.server("site.example", now.minus(1, DAYS), now.plus(9, DAYS)),
                "cert-expired", authority.server("site.example", now.minus(90, DAYS), now.minus(1, DAYS)),
                "cert-not-yet-valid", authority.server("site.example", now.plus(1, DAYS), now.plus(90, DAYS)),
                "cert-host-mismatch", authority.server("other.example", now.minus(1, DAYS), now.plus(90, DAYS)),
                "cert-self-signed", TestAuthority.selfSigned("site.example"));
        for (var server : servers.entrySet()) {
            try (FakeServer tls = FakeServer.http(server.getValue(), OK)) {
                Finding finding = look(ProbeKind.TLS, Map.of("host", "site.example", "port", tls.port()));
                assertThat(finding.outcome()).isEqualTo(server.getKey());
                assertThat(finding.evidence()).containsKeys("notAfter", "daysLeft", "subject");

                String expected = server.getKey().equals("cert-expiring") ? "ok" : server.getKey();
                assertThat(http("https://site.example:" + tls.port() + "/").outcome())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void a_port_without_tls_is_named() throws Exception {
        try (FakeServer plain = new FakeServer(null, (in, out) -> {
            out.write("220 mail\r\n".getBytes(Charset.forName("US-ASCII")));
            in.readLine();
        })) {
            assertThat(look(ProbeKind.TLS, Map.of("host", "site.example", "port", plain.port()))
                            .outcome())
                    .isEqualTo("tls-not-spoken");
        }
    }

    @Test
    void mail_servers_are_greeted() throws Exception {
        try (FakeServer smtp = new FakeServer(null, (in, out) -> {
                    out.write("220-mx.example\r\n220 ready\r\n".getBytes(Charset.forName("US-ASCII")));
                    in.readLine();
                    out.write(
                            "250-mx.example\r\n250-STARTTLS\r\n250 8BITMIME\r\n".getBytes(Charset.forName("US-ASCII")));
                    in.readLine();
                });
                FakeServer busy = new FakeServer(null, (in, out) -> {
                    out.write("554 no service\r\n".getBytes(Charset.forName("US-ASCII")));
                    in.readLine();
                });
                FakeServer imap = new FakeServer(null, (in, out) -> {
                    out.write("* OK ready\r\n".getBytes(Charset.forName("US-ASCII")));
                    in.readLine();
                })) {
            Finding up = look(ProbeKind.SMTP, Map.of("host", "site.example", "port", smtp.port()));
            assertThat(up.outcome()).isEqualTo("ok");
            assertThat(up.evidence()).containsEntry("starttls", "true");
            assertThat(look(ProbeKind.SMTP, Map.of("host", "site.example", "port", busy.port()))
                            .outcome())
                    .isEqualTo("smtp-554");
            assertThat(look(ProbeKind.SMTP, Map.of("host", "site.example", "port", imap.port()))
                            .outcome())
                    .isEqualTo("banner-unexpected");
            assertThat(look(ProbeKind.IMAP, Map.of("host", "site.example", "port", imap.port()))
                            .outcome())
                    .isEqualTo("ok");
        }
    }

    @Test
    void dns_records_are_compared_with_what_is_expected() throws Exception {
        dns.mx("yamada.example", "mx.yamada.example").txt("yamada.example", "v=spf1 -all");

        assertThat(look(
                                ProbeKind.DNS,
                                Map.of("name", "yamada.example", "type", "MX", "expect", List.of("MX.yamada.example.")))
                        .outcome())
                .isEqualTo("ok");
        Finding wrong = look(
                ProbeKind.DNS, Map.of("name", "yamada.example", "type", "MX", "expect", List.of("mx.other.example")));
        assertThat(wrong.outcome()).isEqualTo("dns-wrong");
        assertThat(wrong.evidence()).containsEntry("values", "mx.yamada.example");
        assertThat(look(ProbeKind.DNS, Map.of("name", "yamada.example", "type", "TXT", "expect", "v=spf1 -all"))
                        .outcome())
                .isEqualTo("ok");
        assertThat(look(ProbeKind.DNS, Map.of("name", "gone.example")).outcome())
                .isEqualTo("dns-nxdomain");
    }

    @Test
    void a_listing_is_told_with_its_meaning_and_reason_and_an_error_code_is_none() throws Exception {
        dns.lists("zen.spamhaus.org", "dbl.spamhaus.org", "other.example")
                .a("7.113.0.203.zen.spamhaus.org", "127.0.0.4")
                .txt("7.113.0.203.zen.spamhaus.org", "see https://check.example/7")
                .a("8.113.0.203.zen.spamhaus.org", "127.255.255.254")
                .a("8.113.0.203.other.example", "198.51.100.1")
                .a("bad.example.dbl.spamhaus.org", "127.0.1.2");

        Finding listed = look(
                ProbeKind.DNSBL,
                Map.of("address", "203.0.113.7", "lists", List.of("zen.spamhaus.org", "other.example")));
        assertThat(listed.outcome()).isEqualTo("listed");
        assertThat(listed.evidence())
                .containsEntry("listed", "zen.spamhaus.org")
                .containsEntry("of", "ip")
                .containsEntry("reason zen.spamhaus.org", "see https://check.example/7");

        Finding mute = look(
                ProbeKind.DNSBL,
                Map.of("address", "203.0.113.8", "lists", List.of("zen.spamhaus.org", "other.example")));
        assertThat(mute.outcome()).isEqualTo("lists-unusable");
        assertThat(mute.status()).isEqualTo(Status.UNKNOWN);

        assertThat(look(ProbeKind.DNSBL, Map.of("address", "203.0.113.9", "lists", List.of("zen.spamhaus.org")))
                        .outcome())
                .isEqualTo("ok");
        assertThat(look(ProbeKind.DNSBL, Map.of("domain", "bad.example", "lists", List.of("dbl.spamhaus.org")))
                        .evidence())
                .containsEntry("of", "domain");
    }

    @Test
    void ping_answers_or_says_that_it_cannot_ask() throws Exception {
        assertThat(look(ProbeKind.PING, Map.of("host", "site.example")).outcome())
                .isIn("ok", "ping-unavailable");
        try (ProbeNetwork without = new ProbeNetwork(
                Optional.of(dns.address()), List.of("127.0.0.0/8"), CLOCK, authority.trust(), "no-such-command")) {
            Finding finding = without.look(ProbeKind.PING, new Params(Map.of("host", "site.example")))
                    .get(5, TimeUnit.SECONDS);
            assertThat(finding.outcome()).isEqualTo("ping-unavailable");
            assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
        }
    }

    @Test
    void wrong_parameters_are_a_finding_and_no_exception() throws Exception {
        assertThat(http("ftp://site.example/").outcome()).isEqualTo("url-invalid");
        assertThat(look(ProbeKind.TCP, Map.of("host", "site.example")).outcome())
                .isEqualTo("port-invalid");
        assertThat(look(ProbeKind.TCP, Map.of("port", 80)).outcome()).isEqualTo("params-invalid");
    }
}
