package jp.orikaeshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusIT extends AtTheDesk {
    private static final double A_MINUTE = Duration.ofMinutes(1).toMillis();

    @Test
    void trouble_comes_first_and_the_page_learns_of_more_by_itself() {
        Window window = windowOf(MORI).opens("/status");
        within(window, "#customer-100234 .badge", "停止");
        window.page().evaluate("() => { window.neverReloaded = true; }");

        // Nobody listens on that port.
        String file = desk().running().get("/api/v1/desk").body();
        apply(file.replaceFirst("(http://www\\.kotori\\.example):\\d+/", "$1:9/"));

        within(window, "#customer-101588 .badge", "停止");
        assertThat(window.page().evaluate("() => window.neverReloaded")).isEqualTo(true);
        apply(file);
    }

    @Test
    void from_the_board_it_is_two_steps_to_the_times_of_a_single_check() {
        Window window = windowOf(MORI).opens("/status");

        window.page().locator("a[href^='/status/customers/']").first().click();
        within(window, "#asset-web .strip figcaption", "24時間");
        assertThat(Manners.broken(window.page())).isEmpty();
        window.page().locator("#asset-web a[href^='/status/probes/']").first().click();

        window.page().locator("#probe-chart[data-drawn] canvas").waitFor();
        within(window, "#probe-chart .u-legend", "応答時間（平均）");
        window.page()
                .locator(".ranges a", new Page.LocatorOptions().setHasText("30日"))
                .click();
        window.page()
                .locator("#probe-chart[data-source$='range=30d'][data-drawn] canvas")
                .waitFor();
        assertThat(window.page().locator(".ranges [aria-current]").textContent())
                .isEqualTo("30日");
        assertThat(Manners.broken(window.page())).isEmpty();
    }

    @Test
    void the_wall_shows_every_customer_the_worst_first() {
        Window window = windowOf(MORI).opens("/status/wall");

        within(window, ".tile", "株式会社山田製作所");
        assertThat(window.page().locator(".tile").first().getAttribute("class")).contains("t-down");
        assertThat(window.page().locator(".tile").count()).isEqualTo(6);
        assertThat(Manners.broken(window.page())).isEmpty();
    }

    @Test
    void the_wall_says_that_somebody_waits_as_soon_as_they_do() {
        Window window = windowOf(MORI).opens("/status/wall");
        String before = sees(window, "#wall-waiting .big").textContent();

        long ticket = desk().opensTicket("100234", "site", "開かない");

        within(window, ".tile:has-text('株式会社山田製作所') .tile-tickets", "#" + ticket);
        within(window, "#wall-waiting .big", Integer.toString(Integer.parseInt(before) + 1));
        sees(window, ".wall-ticket [data-left]");
        desk().post("/api/v1/tickets/" + ticket + "/take", "{}");
    }

    @Test
    void an_outage_of_a_provider_is_read_worded_and_ended_by_hand() {
        String file = desk().running().get("/api/v1/desk").body();
        // Nobody listens there: a site and a mail server of two customers of one provider.
        apply(file.replaceFirst("(http://www\\.kitamachi\\.example):\\d+/", "$1:9/")
                .replaceFirst("(host: mx\\.minato\\.example\\n\\s+port:) \\d+", "$1 9"));
        try {
            Window window = windowOf("sato").opens("/incidents").saysYes();
            within(window, "#incidents-lasting", "アルファレンタルサーバー");
            window.page().locator("#incidents-lasting .row-link").first().click();
            within(window, "#incident-parts", "株式会社北町印刷");
            within(window, "#incident-parts", "有限会社みなと不動産");
            within(window, "#spoken", "ただいま、アルファレンタルサーバーで障害が起きていることを確認しています。");
            assertThat(Manners.broken(window.page())).isEmpty();

            window.fills("ja", "アルファレンタルサーバーは復旧作業中です。").presses("この文にする");
            within(window, "#spoken", "復旧作業中です");
            String id = window.page().url().replaceFirst(".*/", "");
            assertThat(desk().running()
                            .post("/api/v1/incidents/" + id + "/announcement", "{\"ja\": \"" + "あ".repeat(201) + "\"}")
                            .statusCode())
                    .isEqualTo(422);

            window.presses("障害扱いを終了する");
            within(window, "#incident", "手動で終了");
            assertThat(desk().running()
                            .post("/api/v1/incidents/" + id + "/announcement", "{}")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(desk().get("/api/v1/incidents").path("items")).anySatisfy(incident -> {
                assertThat(incident.path("id").asText()).isEqualTo(id);
                assertThat(incident.path("endedBy").asText()).isEqualTo("sato");
                assertThat(incident.path("outages")).hasSizeGreaterThanOrEqualTo(2);
            });
            assertThat(desk().get("/api/v1/audit?who=sato").toString()).contains("incident-worded", "incident-ended");
        } finally {
            apply(file);
        }
    }

    @Test
    void a_page_that_changed_is_read_as_a_difference_and_approved_as_it_was_seen() throws IOException {
        String file = desk().running().get("/api/v1/desk").body();
        try (ShownPage site = new ShownPage("<title>ことり工房</title><p>木のおもちゃの工房です。</p><p>土曜日は休みです。</p>")) {
            apply(file.replaceFirst(
                    "(?m)^( +)- kind: http\\n +url: http://www\\.kotori\\.example",
                    "$1- kind: content\n$1  url: http://www.kotori.example:" + site.port()
                            + "/\n$1  interval: PT2S\n$0"));
            String page = "/status/probes/"
                    + desk().get("/api/v1/status?customer=101588")
                            .at("/assets/0/probes/0/probe")
                            .asText();
            Window window = windowOf(SATO).saysYes().opens(page);
            within(window, "#page-content", "承認済みの内容と同じです");

            // By itself, and as text: what a stranger wrote does nothing here.
            site.shows("<title>ことり工房</title><p>木のおもちゃの工房です。</p><p>日曜日は休みです。</p>"
                    + "<p>&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;</p>"
                    + "<script src='//evil.example/x.js'></script>");
            within(window, "#page-diff .d-removed", "土曜日は休みです。");
            within(window, "#page-diff", "<script>alert(1)</script><img src=x onerror=alert(2)>");
            within(window, "#page-content .diff .d-added", "evil.example");
            within(window, "#probe-now", "変わっています");
            assertThat(window.page()
                            .locator("#page-content script, #page-content img")
                            .count())
                    .isZero();
            assertThat(Manners.broken(window.page())).isEmpty();
            assertThat(Manners.faint(window.page())).isEmpty();
            assertThat(Manners.faint(window.becomes(Look.DESK.byNight()).page()))
                    .isEmpty();
            assertThat(windowOf(MORI)
                            .opens(page)
                            .page()
                            .locator("#page-approve")
                            .count())
                    .isZero();

            // Nobody approves what he has not seen.
            String api = page.replace("/status", "/api/v1") + "/content";
            assertThat(approving(api, null)).isEqualTo(428);
            assertThat(approving(api, "\"0000\"")).isEqualTo(412);
            site.shows("<title>Hacked by X</title><h1>HACKED BY X</h1><p>Your security is very low, dear admin.</p>");
            within(window, "#probe-now", "書き換えられた");
            window.expects(412).presses("この内容を承認する");
            within(window, "#probe-problem", "また変わりました");
            within(window, "#page-content .signs", "タイトルに以前の面影がない");

            site.shows("<title>ことり工房</title><p>木のおもちゃの工房です。</p><p>日曜日は休みです。</p><p>新作を並べました。</p>");
            within(window, "#probe-now", "変わっています");
            window.opens(page);
            window.presses("この内容を承認する");
            within(window, "#page-content", "さんが承認した内容");
            within(window, "#page-content", "承認済みの内容と同じです");
            assertThat(desk().get(api).path("baseline").path("approvedBy").asText())
                    .isEqualTo(SATO);
            assertThat(desk().get("/api/v1/audit?who=" + SATO).toString()).contains("page-approved");
        } finally {
            apply(file);
        }
    }

    private int approving(String content, @Nullable String seen) {
        HttpRequest.Builder request =
                desk().running().request(content + "/approve").POST(HttpRequest.BodyPublishers.noBody());
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return desk().running().send(request).statusCode();
    }

    /** A site of one page, which somebody edits. */
    private static final class ShownPage implements AutoCloseable {
        private final HttpServer server;
        private volatile String html;

        ShownPage(String html) throws IOException {
            this.html = html;
            server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
            server.createContext("/", exchange -> {
                byte[] page = this.html.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
        }

        int port() {
            return server.getAddress().getPort();
        }

        void shows(String page) {
            html = page;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static void within(Window window, String selector, String text) {
        Locator place = window.page().locator(selector).first();
        PlaywrightAssertions.assertThat(place)
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(A_MINUTE));
    }

    private void apply(String file) {
        HttpResponse<String> answer = desk().running().putDeskFile(file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("\"differences\":[]");
    }
}
