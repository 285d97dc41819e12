package jp.orikaeshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** The duty calendar. All that is entered is weeks ahead, and taken back: the telephones of other tests ring as planned. */
class DutyPageIT extends AtTheDesk {
    private static final String WEEK = "/duty?day=2035-02-05";

    @Test
    void a_manager_drags_over_the_calendar_and_whoever_they_choose_is_on_duty_then() {
        Window window = windowOf(MORI).opens(WEEK).saysYes();
        reads(window, "#duty-now", "佐藤 健");
        BoundingBox tuesday = window.page().locator(".duty-bars").nth(1).boundingBox();
        double y = tuesday.y + tuesday.height / 2;
        window.page().mouse().move(tuesday.x + tuesday.width * 0.25, y);
        window.page().mouse().down();
        window.page().mouse().move(tuesday.x + tuesday.width * 0.5, y);
        window.page().mouse().move(tuesday.x + tuesday.width * 0.75, y);
        window.page().mouse().up();
        assertThat(window.page().locator("#duty-override [name=from]")).hasValue("2035-02-06T06:00");
        assertThat(window.page().locator("#duty-override [name=to]")).hasValue("2035-02-06T18:00");

        window.page().locator("#duty-override [name=engineer]").selectOption("tanaka");
        window.page().locator("#duty-override [name=reason]").fill("佐藤は研修");
        window.presses("代行を登録");
        reads(window, "#duty-shifts tr:has-text('2/6 06:00 〜') .strong", "田中 誠");
        reads(window, "#duty-entries", "佐藤は研修");
        assertThat(order("2035-02-06T12:00%2B09:00")).isEqualTo("[\"tanaka\",\"sato\"]");

        window.page().locator("#duty-entries tr:has-text('佐藤は研修') button").click();
        assertThat(window.page().locator("#duty-entries tr:has-text('佐藤は研修')")).hasCount(0);
    }

    @Test
    void the_link_of_a_shift_fills_the_same_form_without_a_mouse_and_what_is_wrong_is_said_there() {
        Window window = windowOf(MORI).opens(WEEK);
        window.page().locator("#duty-shifts a").first().press("Enter");
        assertThat(window.page().locator("#duty-override [name=from]")).hasValue("2035-02-05T00:00");

        window.page().locator("#duty-override [name=to]").fill("2035-02-04T00:00");
        window.expects(422).presses("代行を登録");
        reads(window, "#override-problem", "終了は、開始より後");
        assertThat(window.page().locator("#duty-override [name=from]")).hasValue("2035-02-05T00:00");
    }

    @Test
    void an_engineer_enters_their_own_absence_and_cannot_enter_overrides() {
        Window window = windowOf(SATO).opens(WEEK).saysYes();
        assertThat(window.page().locator("#duty-override")).hasCount(0);
        window.page().locator("#duty-absence [name=from]").fill("2035-02-07T00:00");
        window.page().locator("#duty-absence [name=to]").fill("2035-02-08T00:00");
        window.presses("不在を登録");
        reads(window, "#duty-shifts tr:has-text('2/7 00:00 〜') .strong", "田中 誠");
        reads(window, "#duty-shifts tr:has-text('2/7 00:00 〜')", "不在など：佐藤 健");
        window.photographs("duty-absent");

        window.page().locator("#duty-entries button").first().click();
        reads(window, "#duty-entries", "登録はありません");
    }

    @Test
    void a_swap_counts_once_the_colleague_who_was_asked_agrees() {
        Window asks = windowOf(SATO).opens(WEEK);
        asks.page().locator("#duty-swap [name=from]").fill("2035-02-08T09:00");
        asks.page().locator("#duty-swap [name=to]").fill("2035-02-08T18:00");
        asks.page().locator("#duty-swap [name=take]").selectOption("tanaka");
        asks.page().locator("#duty-swap [name=reason]").fill("通院");
        asks.presses("交代を頼む");
        reads(asks, "#duty-entries tr:has-text('通院')", "返事を待っています");
        assertThat(order("2035-02-08T12:00%2B09:00")).isEqualTo("[\"sato\",\"tanaka\"]");

        Window asked = windowOf(withPassword("tanaka"));
        reads(asked, ".notice", "当番の交代を頼まれています");
        asked.opens("/duty").presses("佐藤 健 との交代を承諾する");
        reads(asked, "#duty-entries tr:has-text('通院')", "成立");
        assertThat(order("2035-02-08T12:00%2B09:00")).isEqualTo("[\"tanaka\",\"sato\"]");

        Window window = windowOf(MORI).opens(WEEK).saysYes();
        reads(window, "#duty-shifts tr:has-text('2/8 09:00 〜') .strong", "田中 誠");
        window.page().locator("#duty-entries tr:has-text('通院') button").click();
        assertThat(window.page().locator("#duty-entries tr:has-text('通院')")).hasCount(0);
        assertThat(order("2035-02-08T12:00%2B09:00")).isEqualTo("[\"sato\",\"tanaka\"]");
    }

    private String order(String at) {
        return desk().get("/api/v1/duty?at=" + at).path("shift").path("order").toString();
    }
}
