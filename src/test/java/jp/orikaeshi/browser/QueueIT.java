package jp.orikaeshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
    void news_that_comes_in_while_older_news_is_being_fetched_is_not_lost() {
        long ticket = desk().opensTicket("100518", "mail", "メールが届かない");
        Window window = windowOf(SATO);
        Page page = window.page();
        page.addInitScript("window.EventSource = class extends window.EventSource {"
                + " constructor(...how) { super(...how); window.feed = this; } };");
        window.opens("/tickets");
        reads(window, "#row-" + ticket, "未対応");
        page.evaluate("() => { window.told = 0; document.addEventListener('htmx:sseMessage', () => window.told++); }");
        List<Route> held = new ArrayList<>();
        Predicate<String> queue = address -> address.startsWith(desk().running().base() + "/tickets");
        page.route(queue, route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });

        desk().post("/api/v1/tickets/" + ticket + "/take", "{}");
        page.waitForCondition(() -> !held.isEmpty());
        APIResponse older = held.get(0).fetch();
        int told = told(page);
        desk().post("/api/v1/tickets/" + ticket + "/wait", "{\"on\": \"provider\"}");
        page.waitForCondition(() -> told(page) > told);
        // Whatever else is new would have the page look again all the same.
        page.evaluate("() => window.feed.close()");
        held.get(0).fulfill(new Route.FulfillOptions().setResponse(older));

        reads(window, "#row-" + ticket, "事業者の回答待ち");
    }

    private static int told(Page page) {
        return ((Number) page.evaluate("() => window.told")).intValue();
    }

    @Test
    void among_all_tickets_those_that_wait_say_for_what_and_the_heading_says_all() {
        long ticket = desk().opensTicket("100518", "mail", "メールが届かない");
        Window window = windowOf(SATO).opens("/tickets?status=all");

        reads(window, "h1", "すべてのチケット");
        reads(window, "#row-" + ticket + " td:first-child", "一次対応");
        reads(window.opens("/tickets?status=resolved"), "h1", "チケット：解決済み");
        reads(window.opens("/tickets"), "h1", "対応が必要なチケット");
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

    @Test
    void what_is_searched_for_stays_out_of_the_address_and_holds_through_reload_and_back() {
        long yamada = desk().opensTicket("100234", "site", "さがしもの");
        long sakura = desk().opensTicket("100518", "site", "さがしもの");
        Window window = windowOf(SATO).opens("/tickets");
        window.fills("customer", "100234").fills("q", "さがしもの").presses("表示");
        sees(window, "#row-" + yamada);
        assertThat(window.page().locator("#row-" + sakura)).hasCount(0);
        assertThat(window.page().url()).doesNotContain("100234").doesNotContain("%E3");

        window.page().locator("#row-" + yamada + " .row-link").click();
        sees(window, "#ticket-head");
        window.page().goBack();
        sees(window, "#row-" + yamada);
        assertThat(window.page().locator("#row-" + sakura)).hasCount(0);
        assertThat(window.page().locator("input[name=customer]")).hasValue("100234");

        window.follows("条件を解除");
        sees(window, "#row-" + sakura);
    }
}
