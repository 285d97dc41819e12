package jp.orikaeshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
