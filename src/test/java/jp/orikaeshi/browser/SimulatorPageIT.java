package jp.orikaeshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.app.SharedDesk;
import jp.orikaeshi.simulator.SimulatedPhones;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What the readme promises to whoever starts the demo for the first time. Not on the desk of the other pages: there
 * the engineers' telephones would ring for their tickets.
 */
@ResourceLock(SharedDesk.DEMO)
class SimulatorPageIT {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private static final List<Look> LOOKS = List.of(
            Look.DESK,
            new Look("ja", 390, ColorScheme.DARK),
            new Look("en", 390, ColorScheme.LIGHT),
            new Look("en", 1280, ColorScheme.DARK));

    private static BrowserDesk desk;

    @BeforeAll
    static void start() {
        desk = new BrowserDesk(RunningDesk.demo());
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void an_engineer_takes_a_call_in_the_browser_and_talks_with_the_customer() {
        try (Window window = desk.window(Look.DESK)) {
            window.opens("/phone").logsIn("sato", desk.password("sato").orElseThrow());
            Locator state = window.page().locator("#bp-state");
            assertThat(state).hasText("電話機を呼び出します");
            window.presses("このブラウザで受ける");
            assertThat(state).hasText("このブラウザで電話を待っています");

            SimulatedPhones phones = new SimulatedPhones(desk.running());
            long ticket = desk.opensTicket("100234", "site", "サイトが見られない");
            desk.post("/api/v1/tickets/" + ticket + "/callback", "{\"number\": \"+819012345678\"}");
            assertThat(state).hasText("折り返しの電話です", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            assertThat(window.page().locator("#bp-ticket")).hasText("チケット " + ticket + "：株式会社山田製作所");
            assertThat(window.page().locator("#bp-switch")).isHidden();
            window.presses("応答する");
            Locator heard = window.page().locator("#bp-heard");
            assertThat(heard).containsText("チケット番号");
            window.page().locator("[data-key='1']").click();

            SimulatedPhones.Call customer = phones.rings("+819012345678").answers();
            assertThat(state).hasText("通話中");
            SimulatedPhones.Call tanaka = callsTanaka(window, phones);
            looksAtTheTalk(ticket);
            customer.hangsUp();
            assertThat(heard).containsText("お疲れさまでした");
            window.presses("電話を切る");
            assertThat(state).hasText("このブラウザで電話を待っています");
            tanaka.hangsUp();
            assertThat(phones.areAllSilent()).isTrue();
            window.presses("電話機に戻す");
            assertThat(state).hasText("電話機を呼び出します");
            assertThat(window.faults()).isEmpty();
            desk.post(
                    "/api/v1/tickets/" + ticket + "/resolve",
                    "{\"cause\": \"過負荷\", \"summary\": \"応答しませんでした。\", \"remedy\": \"再起動しました。\"}");
        }
    }

    /** On the page that takes the call. */
    private static SimulatedPhones.Call callsTanaka(Window window, SimulatedPhones phones) {
        Locator talk = window.page().locator("#bp-talk");
        assertThat(talk).isVisible(SOON);
        window.presses("呼び出す");
        SimulatedPhones.Call tanaka = phones.rings("+819033334444");
        assertThat(talk).containsText("呼び出し中");
        tanaka.answers().hears("佐藤", "参加を求めています", "株式会社山田製作所").presses("1");
        assertThat(window.page().locator("#bp-people li")).hasCount(3);
        window.presses("自分の声を消す");
        assertThat(talk).containsText("ミュート中");
        window.presses("概要をもう一度聞く");
        assertThat(window.page().locator("#bp-heard p", new Page.LocatorOptions().setHasText("折り返しの依頼です")))
                .hasCount(2);
        for (Look look : LOOKS) {
            window.page().setViewportSize(look.width(), look.height());
            window.becomes(look).photographs("phone-talk");
        }
        return tanaka;
    }

    /** On the ticket's page meanwhile, in somebody's hand. */
    private static void looksAtTheTalk(long ticket) {
        for (Look look : LOOKS) {
            try (Window page = desk.window(look)) {
                page.opens("/tickets/" + ticket)
                        .logsIn("sato", desk.password("sato").orElseThrow());
                assertThat(page.page().locator("#talk li")).hasCount(3);
                assertThat(page.page().locator("#talk"))
                        .containsText(look.lang().equals("ja") ? "ミュート中" : "muted");
                page.photographs("ticket-talk");
                assertThat(page.faults()).isEmpty();
            }
        }
        try (Window page = desk.window(Look.DESK)) {
            page.opens("/tickets/" + ticket)
                    .logsIn("sato", desk.password("sato").orElseThrow());
            page.presses("自分の声を戻す");
            assertThat(page.page().locator("#talk"))
                    .not()
                    .containsText("ミュート中", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
            assertThat(page.page().locator("#talk")).containsText("自分の声を消す");
        }
    }

    @Test
    void a_number_that_is_none_is_refused_with_how_to_write_one() {
        try (Window window = desk.window(Look.DESK)) {
            window.opens("/simulator").logsIn("sato", desk.password("sato").orElseThrow());
            window.expects(422).chooses("who", "other").fills("typed", "abc").presses("発信");
            assertThat(window.page().locator("#problem")).containsText("「かける人の電話番号」は 090-1234-5678");
        }
    }

    @Test
    void a_stranger_dials_and_ends_with_the_report_in_hand() {
        try (Window window = desk.window(Look.DESK)) {
            window.opens("/simulator").logsIn("sato", desk.password("sato").orElseThrow());
            Locator own = window.page().locator("#own-call");
            window.presses("発信");
            assertThat(own).containsText("お客様番号");

            // The keypad has the focus: whoever has a keyboard types.
            window.page().keyboard().type("100234#");
            assertThat(own).containsText("お名前");
            window.fills("text", "株式会社山田製作所");
            own.getByText("話す", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(own).containsText("お困りの内容");
            press(own, "2");
            assertThat(own).containsText("折り返し");
            press(own, "1");
            assertThat(own).containsText("受付番号");
            String ticket = own.locator("[data-is=ticket-link]").getAttribute("href");

            Locator engineer = rings(window, "佐藤 健");
            click(engineer, "電話に出る");
            assertThat(engineer).containsText("チケット番号 " + ticket.replaceAll("\\D", ""));
            press(engineer, "1");
            Locator customer = rings(window, "山田 太郎");
            click(customer, "電話に出る");
            assertThat(customer).containsText("録音");
            assertThat(engineer.locator("[data-is=state]")).hasText("つながっています");
            click(customer, "切る");
            assertThat(engineer).containsText("お疲れさまでした");
            press(engineer, "2");
            assertThat(engineer).containsText("引き続き対応中として記録しました");

            window.opens(ticket).unfolds("解決にする").fills("cause", "設定の誤り");
            window.fills("summary", "サイトが応答しませんでした。").fills("remedy", "設定を戻しました。");
            assertThat(window.page().locator("#fold-resolve .alert")).containsText("監視では今も停止しています");
            window.resolves();
            assertThat(window.page().locator("#ticket-head .badge")).containsText("解決");
            assertThat(window.page().locator(".timeline")).containsText("解決の時点で監視では停止のままです：コーポレートサイト");
            String report = window.page().locator("a[type='application/pdf']").getAttribute("href");
            byte[] pdf =
                    window.page().request().get(desk.running().base() + report).body();
            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(window.faults()).isEmpty();
        }
    }

    private static Locator rings(Window window, String owner) {
        Locator phone = window.page().locator(".sim-phone", new Page.LocatorOptions().setHasText(owner));
        assertThat(phone.locator("[data-act=answer]")).isVisible(SOON);
        return phone;
    }

    private static void press(Locator call, String key) {
        call.locator("[data-press='" + key + "']").click();
    }

    private static void click(Locator phone, String button) {
        phone.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
