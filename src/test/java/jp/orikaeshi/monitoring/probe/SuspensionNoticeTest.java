package jp.orikaeshi.monitoring.probe;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site that its hosting company has stopped, and sites that only look or sound like one. */
class SuspensionNoticeTest {
    private FakeDns dns;
    private ProbeNetwork network;

    @BeforeEach
    void start() throws Exception {
        dns = new FakeDns().a("site.example", "127.0.0.1");
        network = new ProbeNetwork(
                Optional.of(dns.address()),
                List.of("127.0.0.0/8"),
                Clock.systemUTC(),
                new TestAuthority().trust(),
                "ping");
    }

    @AfterEach
    void stop() {
        network.close();
        dns.close();
    }

    private Finding look(int status, String page, Map<String, Object> wanted) throws Exception {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        try (FakeServer server = new FakeServer(null, (in, out) -> {
            FakeServer.request(in);
            out.write(("HTTP/1.1 " + status + " Status\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        })) {
            return look(server.url("site.example"), wanted);
        }
    }

    private Finding look(String url, Map<String, Object> wanted) throws Exception {
        Map<String, Object> params = new HashMap<>(wanted);
        params.put("url", url);
        return network.look(ProbeKind.HTTP, new Params(params)).get(12, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Notice</title><h1>This Account has been\n <b>suspended</b>.</h1>",
                "<h1>Account Suspended</h1><p>Please contact your hosting provider</p>",
                "<p>The hosting for this website was temporarily suspended.</p>",
                "<h1>Bandwidth Limit Exceeded</h1>",
                "<p>このアカウントは停止されました。</p>",
                "<p>お客様のサーバーアカウントは、現在凍結されています。</p>",
                "<p>ご契約中のサーバーは利用停止となっております。</p>",
                "<p>料金が未納のため、ウェブサイトの公開を停止しています。</p>",
                "<p>利用規約に違反しているため、表示を停止しました。</p>"
            })
    void an_error_with_the_notice_of_a_hosting_company_is_a_suspension(String page) throws Exception {
        for (int status : List.of(403, 503)) {
            Finding finding = look(status, page, Map.of("contains", "会社概要"));

            assertThat(finding.outcome()).isEqualTo("account-suspended");
            assertThat(finding.status()).isEqualTo(Status.DOWN);
            assertThat(finding.detail()).startsWith(String.valueOf(status));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403, <h1>403 Forbidden</h1><p>You do not have permission</p>",
        "503, <p>メンテナンスのため、サイトの公開を停止しています。アカウントは停止されていません。</p>",
        "503, <p>This site is suspended for maintenance.</p>",
        "503, <p>アクセスが集中しています。お支払い機能を停止しております。</p>",
        "403, <p>Your address was blocked.</p>",
        "404, <p>停止線のページはありません</p>"
    })
    void an_error_that_says_something_else_keeps_its_name(int status, String page) throws Exception {
        assertThat(look(status, page, Map.of()).outcome()).isEqualTo("http-" + status);
    }

    @Test
    void a_notice_that_counts_as_a_success_is_known_by_its_title() throws Exception {
        String notice = "<html><title>Account Suspended</title><p>Contact your hosting provider</p>";

        assertThat(look(200, notice, Map.of()).outcome()).isEqualTo("account-suspended");
        assertThat(look(200, notice, Map.of("contains", "会社概要")).outcome()).isEqualTo("account-suspended");
        assertThat(look(200, "<title>このアカウントは凍結されています</title>", Map.of()).outcome())
                .isEqualTo("account-suspended");
    }

    @Test
    void a_page_that_speaks_of_suspension_is_no_suspension() throws Exception {
        String article = "<title>アカウントが凍結されたときの対処法</title><p>This account has been suspended と表示されたら</p>";
        String notice = "<title>Account Suspended</title><p>サーバー会社の用語集</p>";

        assertThat(look(200, article, Map.of()).outcome()).isEqualTo("ok");
        assertThat(look(200, article, Map.of("contains", "会社概要")).outcome()).isEqualTo("content-missing");
        assertThat(look(200, notice, Map.of("contains", "用語集")).outcome()).isEqualTo("ok");
        assertThat(look(200, notice + "x".repeat(20_000), Map.of()).outcome()).isEqualTo("ok");
    }

    @Test
    void the_address_of_a_control_panels_notice_says_enough() throws Exception {
        try (FakeServer panel = new FakeServer(null, (in, out) -> {
            boolean first = in.readLine().startsWith("GET / ");
            FakeServer.request(in);
            out.write((first
                            ? "HTTP/1.1 302 Found\r\nLocation: /cgi-sys/suspendedpage.cgi\r\nContent-Length: 0\r\n\r\n"
                            : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
                    .getBytes(StandardCharsets.US_ASCII));
        })) {
            assertThat(look(panel.url("site.example"), Map.of()).outcome()).isEqualTo("account-suspended");
        }
    }

    @Test
    void an_error_page_that_breaks_off_is_still_that_error() throws Exception {
        try (FakeServer broken = FakeServer.http("HTTP/1.1 503 Busy\nContent-Length: 100\n\nshort");
                FakeServer garbled =
                        FakeServer.http("HTTP/1.1 500 Error\nContent-Encoding: gzip\nContent-Length: 5\n\nwrong")) {
            assertThat(look(broken.url("site.example"), Map.of()).outcome()).isEqualTo("http-503");
            assertThat(look(garbled.url("site.example"), Map.of()).outcome()).isEqualTo("http-500");
        }
    }

    /** Such a page would keep a careless expression busy for minutes. */
    @Test
    void a_page_made_to_be_hard_to_read_is_read_in_no_time() throws Exception {
        for (String page :
                List.of("<".repeat(65_000), "account ".repeat(8_000), "サーバー".repeat(8_000), "< ".repeat(32_000))) {
            assertThat(look(503, page, Map.of()).outcome()).isEqualTo("http-503");
        }
    }
}
