package jp.orikaeshi.monitoring.probe;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

/** What a page can be expected to be like, and who may learn what a check logs in with. */
class HttpProbeTest {
    private static final String PASSWORD = "s3cret-Passw0rd";
    private static final Map<String, Object> BASIC = Map.of("basic", Map.of("user", "monitor", "password", PASSWORD));

    private TestAuthority authority;
    private FakeDns dns;
    private ProbeNetwork network;

    @BeforeEach
    void start() throws Exception {
        authority = new TestAuthority();
        dns = new FakeDns().a("site.example", "127.0.0.1").a("other.example", "127.0.0.1");
        network = new ProbeNetwork(
                Optional.of(dns.address()), List.of("127.0.0.0/8"), Clock.systemUTC(), authority.trust(), "ping");
    }

    @AfterEach
    void stop() {
        network.close();
        dns.close();
    }

    private Finding look(String url, Map<String, Object> wanted) throws Exception {
        Map<String, Object> params = new HashMap<>(wanted);
        params.put("url", url);
        return network.look(ProbeKind.HTTP, new Params(params)).get(12, TimeUnit.SECONDS);
    }

    private String outcome(String answer, Map<String, Object> wanted) throws Exception {
        try (FakeServer server = FakeServer.http(answer)) {
            return look(server.url("site.example"), wanted).outcome();
        }
    }

    private static String page(String body) {
        return "HTTP/1.0 200 OK\nContent-Type: text/html; charset=UTF-8\nX-Cache: hit\n\n" + body;
    }

    private static String moved(String to) {
        return "HTTP/1.1 302 Found\nLocation: " + to + "\nContent-Length: 0\n\n";
    }

    /** Answers each path in its own way. */
    private static FakeServer site(Map<String, String> answers) {
        return new FakeServer(null, (in, out) -> {
            String path = in.readLine().split(" ", -1)[1];
            int length = 0;
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                if (line.startsWith("content-length: ")) {
                    length = Integer.parseInt(line.substring(16));
                }
            }
            StringBuilder body = new StringBuilder("body ");
            for (int i = 0; i < length; i++) {
                body.append((char) in.read());
            }
            String answer = answers.getOrDefault(path, "HTTP/1.1 404 Not Found\nContent-Length: 0\n\n");
            out.write(answer.replace("{body}", body).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void a_text_that_must_not_be_there_is_found() throws Exception {
        Map<String, Object> wanted = Map.of("contains", "会社概要", "absent", "メンテナンス中");

        assertThat(outcome(page("会社概要"), wanted)).isEqualTo("ok");
        assertThat(outcome(page("会社概要 メンテナンス中"), wanted)).isEqualTo("content-forbidden");
    }

    @Test
    void a_page_is_held_to_a_pattern() throws Exception {
        Map<String, Object> wanted = Map.of("matches", "在庫 [0-9]+ 点");

        assertThat(outcome(page("<b>在庫 12 点</b>"), wanted)).isEqualTo("ok");
        assertThat(outcome(page("<b>在庫なし</b>"), wanted)).isEqualTo("content-unmatched");
        assertThat(outcome(page("x"), Map.of("matches", "(open"))).isEqualTo("params-invalid");
    }

    @Test
    void a_value_in_a_json_answer_is_held_to_what_is_expected() throws Exception {
        String answer = page("{\"status\": \"ok\", \"queue\": {\"waiting\": 3.0, \"stuck\": null}, \"a/b\": [true]}");

        assertThat(outcome(answer, Map.of("json", Map.of("path", "/status", "equals", "ok"))))
                .isEqualTo("ok");
        assertThat(outcome(answer, Map.of("json", Map.of("path", "/queue/waiting", "equals", 3))))
                .isEqualTo("ok");
        assertThat(outcome(answer, Map.of("json", Map.of("path", "/a~1b/0", "equals", true))))
                .isEqualTo("ok");
        assertThat(outcome(answer, Map.of("json", Map.of("path", "/queue")))).isEqualTo("ok");
        assertThat(outcome(answer, Map.of("json", Map.of("path", "/status", "equals", "up"))))
                .isEqualTo("json-unexpected");
        assertThat(outcome(answer, Map.of("json", Map.of("path", "/queue/stuck"))))
                .isEqualTo("json-missing");
        assertThat(outcome(page("<html>"), Map.of("json", Map.of("path", "/status"))))
                .isEqualTo("json-invalid");
        assertThat(outcome(page("[".repeat(100_000)), Map.of("json", Map.of("path", "/0"))))
                .isEqualTo("json-invalid");
    }

    @Test
    void headers_and_size_are_held_to_what_is_expected() throws Exception {
        String answer = page("12345");

        assertThat(outcome(answer, Map.of("headers", Map.of("content-type", "text/html"))))
                .isEqualTo("ok");
        assertThat(outcome(answer, Map.of("headers", Map.of("X-Cache", "miss"))))
                .isEqualTo("header-unexpected");
        assertThat(outcome(answer, Map.of("headers", Map.of("Strict-Transport-Security", "max-age"))))
                .isEqualTo("header-missing");
        assertThat(outcome(answer, Map.of("minBytes", 5, "maxBytes", 5))).isEqualTo("ok");
        assertThat(outcome(answer, Map.of("minBytes", 6))).isEqualTo("size-below");
        assertThat(outcome(answer, Map.of("maxBytes", 4))).isEqualTo("size-above");
    }

    @Test
    void redirects_can_be_refused_and_their_end_be_named() throws Exception {
        try (FakeServer server =
                site(Map.of("/", moved("/home?session=1"), "/home?session=1", page("here"), "/home", page("here")))) {
            String url = server.url("site.example");

            assertThat(look(url, Map.of("redirects", "refuse")).outcome()).isEqualTo("redirected");
            assertThat(look(url, Map.of("redirects", "refuse", "status", 302)).outcome())
                    .isEqualTo("ok");
            assertThat(look(url, Map.of("lands", url + "home")).outcome()).isEqualTo("ok");
            assertThat(look(url, Map.of("lands", url + "home?session=2")).outcome())
                    .isEqualTo("landed-elsewhere");
            assertThat(look(url, Map.of("lands", url)).outcome()).isEqualTo("landed-elsewhere");
        }
    }

    @Test
    void each_hop_has_its_own_times_and_the_whole_has_their_sum() throws Exception {
        try (FakeServer last = FakeServer.http(page("end"));
                FakeServer first = FakeServer.http(moved(last.url("other.example")))) {
            Map<String, String> evidence =
                    look(first.url("site.example"), Map.of()).evidence();

            assertThat(evidence.get("hop1"))
                    .matches("http://site\\.example:\\d+/ 302 dnsMs=\\S+ connectMs=\\S+ firstByteMs=\\S+");
            assertThat(evidence.get("hop2"))
                    .matches(
                            "http://other\\.example:\\d+/ 200 dnsMs=\\S+ connectMs=\\S+ firstByteMs=\\S+ transferMs=\\S+");
            assertThat(evidence).containsKeys("dnsMs", "connectMs", "firstByteMs", "transferMs");
        }
    }

    @Test
    void a_page_over_tls_tells_how_long_its_certificate_is_good() throws Exception {
        var now = Clock.systemUTC().instant();
        try (FakeServer server = FakeServer.http(
                authority.server(
                        "site.example", now.minus(1, DAYS), now.plus(40, DAYS).plusSeconds(600)),
                page("x"))) {
            Finding finding = look("https://site.example:" + server.port() + "/", Map.of());

            assertThat(finding.evidence())
                    .containsEntry("certDaysLeft", "40")
                    .containsEntry("protocol", "TLSv1.3")
                    .containsKeys("certNotAfter", "tlsMs");
        }
    }

    @Test
    void name_and_password_go_to_the_site_and_not_where_it_redirects_to() throws Exception {
        try (FakeServer stranger = FakeServer.http(page("end"));
                FakeServer server = FakeServer.http(moved(stranger.url("site.example")))) {
            Finding finding = look(server.url("site.example"), BASIC);

            assertThat(finding.outcome()).isEqualTo("ok");
            assertThat(server.requests()).anyMatch(line -> line.startsWith("authorization: Basic "));
            assertThat(stranger.requests()).isNotEmpty().noneMatch(line -> line.startsWith("authorization"));
        }
    }

    @Test
    void a_form_is_posted_first_and_its_session_goes_with_the_page_only() throws Exception {
        try (FakeServer stranger = FakeServer.http(page("end"));
                FakeServer server = site(Map.of(
                        "/login",
                        "HTTP/1.1 302 Found\nLocation: /\nSet-Cookie: sid=abc; Path=/; HttpOnly\nContent-Length: 0\n\n",
                        "/orders",
                        page("注文一覧"),
                        "/away",
                        moved(stranger.url("other.example"))))) {
            String url = server.url("site.example");
            Map<String, Object> login = Map.of(
                    "login", Map.of("url", url + "login", "fields", Map.of("password", PASSWORD)), "contains", "注文一覧");

            assertThat(look(url + "orders", login).outcome()).isEqualTo("ok");
            assertThat(server.requests()).anyMatch(line -> line.equals("cookie: sid=abc"));
            assertThat(look(url + "away", login).outcome()).isEqualTo("content-missing");
            assertThat(stranger.requests()).isNotEmpty().noneMatch(line -> line.startsWith("cookie"));

            assertThat(look(url + "orders", Map.of()).outcome()).isEqualTo("ok");
            assertThat(server.requests())
                    .filteredOn(line -> line.startsWith("cookie"))
                    .hasSize(2);
        }
    }

    @Test
    void a_form_that_is_refused_is_named_and_the_page_is_not_asked_for() throws Exception {
        try (FakeServer server = site(Map.of())) {
            String url = server.url("site.example");
            Finding finding =
                    look(url, Map.of("login", Map.of("url", url + "login", "fields", Map.of("password", PASSWORD))));

            assertThat(finding.outcome()).isEqualTo("login-failed");
            assertThat(finding.status()).isEqualTo(Status.DOWN);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_password_that_the_other_side_says_back_is_not_noted() throws Exception {
        String echo = page("<title>wrong: " + PASSWORD + "</title>");
        try (FakeServer server = site(Map.of(
                        "/login",
                        "HTTP/1.1 200 OK\nContent-Length: 0\n\n",
                        "/",
                        moved("/in/" + PASSWORD),
                        "/in/" + PASSWORD,
                        echo));
                FakeServer basic = FakeServer.http(echo)) {
            String url = server.url("site.example");
            Map<String, Object> login =
                    Map.of("url", url + "login", "fields", Map.of("user", "monitor", "pass", PASSWORD));

            Finding byForm = look(url, Map.of("login", login, "contains", "no such text"));
            Finding byName =
                    look(basic.url("site.example"), Map.of("basic", BASIC.get("basic"), "contains", "no such text"));

            assertThat(byForm.outcome()).isEqualTo("content-missing");
            assertThat(byName.evidence()).containsEntry("title", "wrong: ***");
            assertThat(List.of(byForm.toString(), byName.toString(), new Params(BASIC).toString()))
                    .noneMatch(text -> text.contains(PASSWORD));
        }
    }

    @Test
    void name_and_password_in_an_address_are_never_shown() throws Exception {
        try (FakeServer server = FakeServer.http(moved("http://me:" + PASSWORD + "@site.example:1/"))) {
            Finding finding = look("http://me:" + PASSWORD + "@site.example:" + server.port() + "/", Map.of());

            assertThat(finding.outcome()).isEqualTo("refused");
            assertThat(finding.toString()).doesNotContain(PASSWORD);
            assertThat(look("ftp://me:" + PASSWORD + "@site.example/", Map.of()).toString())
                    .doesNotContain(PASSWORD);
        }
    }
}
