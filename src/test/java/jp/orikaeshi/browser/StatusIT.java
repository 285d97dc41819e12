package jp.orikaeshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.time.Duration;
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
