package jp.orikaeshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueueIT extends AtTheDesk {
    @Test
    void a_new_ticket_appears_without_anybody_touching_the_page() {
        Window window = windowOf(SATO).opens("/tickets");
        window.page().evaluate("() => { window.neverReloaded = true; }");

        long ticket = desk().opensTicket("100518", "mail", "メールが届かない");

        reads(window, "#row-" + ticket, "さくら動物病院");
        assertThat(window.page().evaluate("() => window.neverReloaded")).isEqualTo(true);
    }

    @Test
    void leaving_the_live_page_is_no_error() {
        desk().opensTicket("100518", "mail", "メールが届かない");
        Window window = windowOf(SATO);
        for (int i = 0; i < 3; i++) {
            window.opens("/tickets");
            assertThat(window.page().locator(".row-link").first()).isVisible();
            window.page().locator(".row-link").first().click();
            sees(window, "#ticket-head");
        }

        assertThat(window.faults()).isEmpty();
    }
}
