package jp.orikaeshi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import jp.orikaeshi.report.web.PdfText;
import jp.orikaeshi.simulator.SimulatedPhones;
import org.junit.jupiter.api.Test;

class TicketPageIT extends AtTheDesk {
    private static final String HEAD = "#ticket-head .badge";
    private static final String TIMELINE = "#timeline";
    private static final String CANCEL = "折り返しを取り消す";
    private static final String LINE = "+81312345678";
    private static final String SATOS_PHONE = "+819011112222";
    private static final String YAMADAS_PHONE = "+819012345678";

    @Test
    void a_ticket_is_worked_from_taking_it_to_the_report_in_hand() {
        long ticket = desk().opensTicket("100234", "site", "サイトが見られない");
        Window window = windowOf(SATO).opens("/tickets/" + ticket);
        reads(window, HEAD, "未対応");

        window.presses("担当する");
        reads(window, HEAD, "対応中");
        reads(window, "#ticket-head", "佐藤 健");

        window.types("メモ", "プロバイダーに確認中").presses("メモを追加");
        reads(window, TIMELINE, "プロバイダーに確認中");

        window.unfolds("回答待ちにする").presses("お客様の回答待ち");
        reads(window, HEAD, "お客様");
        window.presses("対応を再開");
        reads(window, HEAD, "対応中");

        window.unfolds("解決にする")
                .fills("cause", "サーバーの停止")
                .fills("summary", "サーバーが停止していたため、サイトを表示できませんでした。")
                .fills("remedy", "サーバーを再起動しました。");
        window.resolves();
        reads(window, HEAD, "解決");

        String address = window.page().locator("a[type='application/pdf']").getAttribute("href");
        byte[] pdf =
                window.page().request().get(desk().running().base() + address).body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void whose_ticket_it_is_is_looked_up_said_and_corrected_on_the_page() {
        long ticket = desk().post("/api/v1/tickets", "{\"trouble\": \"mail\"}")
                .path("number")
                .asLong();
        Window window = windowOf(SATO).opens("/tickets/" + ticket).expects(422);
        reads(window, "#ticket-head h1", "お客様未特定");

        window.unfolds("お客様を特定する").fills("customer", "999999").presses("お客様を探す");
        reads(window, "#ticket-problem", "「999999」は登録されていません");
        window.fills("customer", "100234").presses("お客様を探す");
        reads(window, "#candidate", "株式会社山田製作所（100234）");
        reads(window, "#ticket-head h1", "お客様未特定");
        window.presses("このお客様にする");
        reads(window, "#ticket-head h1", "株式会社山田製作所");
        reads(window, "#status-then", "コーポレートサイト");
        reads(window, TIMELINE, "お客様を特定しました（確認済み）");

        window.unfolds("お客様を訂正する").fills("customer", "100518").presses("お客様を探す");
        window.presses("このお客様にする");
        reads(window, "#ticket-head h1", "さくら動物病院");
        reads(window, TIMELINE, "お客様を訂正しました：株式会社山田製作所 → さくら動物病院");
    }

    @Test
    void a_claimed_customer_is_confirmed_by_one_press_which_leads_to_the_ticket_that_is_open_already() {
        SimulatedPhones phones = phones();
        phones.dials(YAMADAS_PHONE, LINE).presses("100234#").says("山田製作所").hangsUp();
        long first = newest();
        phones.dials(YAMADAS_PHONE, LINE)
                .presses("100234#")
                .says("犬小屋商会")
                .says("犬小屋商会")
                .says("犬小屋商会")
                .hangsUp();
        long second = newest();
        Window window = windowOf(SATO).opens("/tickets/" + second);
        reads(window, "#claimed", "株式会社山田製作所（100234）と名乗っています");
        reads(window, "#claimed", "このお客様の月次報告には数えません");
        reads(windowOf(MORI).opens("/tickets/" + second), "#unconfirmed", "このお客様の月次報告には数えません");
        assertThat(inMonth(second, "?customer=100234", "/customers/0/service")).isFalse();
        assertThat(inMonth(second, "", "/unverified")).isTrue();
        assertThat(incident(second)).contains("確認中", "ご本人の確認中").doesNotContain("山田製作所", "100234", "コーポレートサイト");

        window.presses("確認した");

        reads(window, "#ticket-head h1", "#" + first + " 株式会社山田製作所");
        assertThat(inMonth(second, "?customer=100234", "/customers/0/service")).isTrue();
        assertThat(inMonth(second, "", "/unverified")).isFalse();
        assertThat(incident(second)).contains("株式会社山田製作所", "コーポレートサイト");
        window.opens("/tickets/" + second);
        reads(window, "#ticket-facts .card:nth-child(1)", "お約束の時間は、統合先のチケットで計測しています： #" + first);
        desk().post(
                        "/api/v1/tickets/" + first + "/resolve",
                        "{\"cause\": \"a\", \"summary\": \"b\", \"remedy\": \"c\"}");
        phones.allHangUp();
    }

    /** Whether the month of all, or of one customer, has that ticket in this place. */
    private boolean inMonth(long ticket, String of, String place) {
        String month = desk().get("/api/v1/tickets/" + ticket)
                .path("openedAt")
                .asText()
                .substring(0, 7);
        JsonNode report = desk().get("/api/v1/reports/monthly/" + month + ".json" + of);
        return report.at(place + "/tickets").findValuesAsText("number").contains(Long.toString(ticket));
    }

    private String incident(long ticket) {
        Window window = windowOf(SATO);
        String address = desk().running()
                .base()
                .resolve("/api/v1/reports/incidents/" + ticket + ".pdf")
                .toString();
        return PdfText.of(window.page().request().get(address).body()).text();
    }

    private long newest() {
        return desk().get("/api/v1/tickets?limit=1")
                .path("items")
                .path(0)
                .path("number")
                .asLong();
    }

    @Test
    void with_the_ticket_its_call_back_ends_and_the_page_follows_without_a_reload() {
        SimulatedPhones phones = phones();
        long ticket = desk().opensTicket("100234", "site", "サイトが見られない");
        Window window = windowOf(SATO).opens("/tickets/" + ticket);
        window.unfolds("もう一度折り返す").fills("number", YAMADAS_PHONE).presses("折り返しを依頼");
        reads(window, TIMELINE, "折り返し先：090-****-5678");
        customerDeclines(phones);
        reads(window, "#callback .badge", "発信待ち");
        reads(window, "#ticket-facts .clocks", "折り返し");

        window.opens("/tickets/" + ticket)
                .unfolds("解決にする")
                .fills("cause", "a")
                .fills("summary", "b")
                .fills("remedy", "c");
        window.resolves();
        reads(window, HEAD, "解決");
        window.page().evaluate("() => { window.neverReloaded = true; }");
        assertThat(window.page().locator("#callback .badge").textContent()).contains("取り消し");
        assertThat(window.page().locator("#ticket-facts .clocks").textContent()).doesNotContain("折り返し");
        reads(window, TIMELINE, "折り返しを取り消しました");
        assertThat(window.page().evaluate("() => window.neverReloaded")).isEqualTo(true);
    }

    @Test
    void how_the_times_are_counted_is_told_in_the_readers_words() {
        long ticket = desk().opensTicket("100234", "site", "サイトが見られない");
        desk().post("/api/v1/tickets/" + ticket + "/wait", "{\"on\": \"customer\"}");
        Window window = windowOf(SATO).opens("/tickets/" + ticket + "/ledger");

        String page = sees(window, "main").textContent();

        assertThat(page)
                .contains("スタンダード", "常時", "お客様の回答待ち", "受付")
                .doesNotContain("opened", "standard", "always", "waiting-customer", "identified");
    }

    @Test
    void the_address_that_a_refused_form_leaves_leads_back_to_the_ticket() {
        long ticket = desk().opensTicket("100234", "site", "サイトが見られない");
        Window window = windowOf(SATO).opens("/tickets/" + ticket + "/note").expects(404);
        reads(window, "#ticket-head h1", "#" + ticket);

        window.opens("/tickets/" + ticket + "/nothing-of-ours");
        reads(window, ".error-code", "404");
        window.opens("/no/such/address");
        reads(window, ".error-code", "404");
        reads(window, ".who", "佐藤 健");
        sees(window, ".nav a[href='/tickets']");
    }

    @Test
    void whoever_was_slower_is_told_so_and_keeps_what_they_typed() {
        long ticket = desk().opensTicket("100234", "site", "サイトが見られない");
        Window slow = windowOf(SATO).opens("/tickets/" + ticket).expects(412).unfolds("解決にする");
        slow.fills("cause", "証明書の期限切れ").fills("summary", "長い説明");

        windowOf(ADMIN).opens("/tickets/" + ticket).presses("担当する");
        reads(slow, HEAD, "対応中");
        slow.fills("remedy", "更新");
        slow.resolves();

        reads(slow, "#ticket-problem", "ほかの人が先に更新しました");
        keeps(slow, "cause", "証明書の期限切れ");
        keeps(slow, "summary", "長い説明");

        // And it stays when the page, which is live, learns of something else.
        desk().post("/api/v1/tickets/" + ticket + "/note", "{\"text\": \"もう一件の入電\"}");
        reads(slow, TIMELINE, "もう一件の入電");
        keeps(slow, "cause", "証明書の期限切れ");
        assertThat(desk().get("/api/v1/tickets/" + ticket).path("status").asText())
                .isEqualTo("in-progress");

        // Nor is it lost where the ticket has no such form any more.
        desk().post(
                        "/api/v1/tickets/" + ticket + "/resolve",
                        "{\"cause\": \"a\", \"summary\": \"b\", \"remedy\": \"c\"}");
        reads(slow, HEAD, "解決");
        slow.resolves();
        reads(slow, "#ticket-problem", "ほかの人が先に更新しました");
        reads(slow, "#unsent", "証明書の期限切れ");
        reads(slow, "#unsent", "長い説明");
    }

    @Test
    void a_note_is_added_whatever_has_happened_to_the_ticket_while_it_was_written() {
        long ticket = desk().opensTicket("100234", "site", "サイトが見られない");
        Window slow = windowOf(SATO).opens("/tickets/" + ticket);
        slow.types("メモ", "お客様と話しました");

        desk().post("/api/v1/tickets/" + ticket + "/take", "{}");
        reads(slow, HEAD, "対応中");
        slow.presses("メモを追加");

        reads(slow, TIMELINE, "お客様と話しました");
        assertThat(slow.page().locator("#ticket-problem").count()).isZero();
    }

    @Test
    void what_is_still_down_is_resolved_only_by_whoever_says_that_they_know() {
        long ticket = desk().opensTicket("100234", "site", "サイトが見られない");
        String resolve = "/api/v1/tickets/" + ticket + "/resolve";
        var refused = desk().running()
                .post(resolve, "{\"cause\": \"a\", \"summary\": \"b\", \"remedy\": \"c\", \"despite\": false}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("still-down", "コーポレートサイト", "despite");

        Window window = windowOf(SATO).opens("/tickets/" + ticket).expects(409).unfolds("解決にする");
        window.fills("cause", "a").fills("summary", "詳しい説明").fills("remedy", "c");
        // As a page would send it that was read before the site went down.
        window.page().locator("input[name=despite]").evaluate("box => box.remove()");
        window.page().locator("form[action$='/resolve'] button").click();
        reads(window, "#ticket-problem", "監視では今も停止しています：コーポレートサイト");
        keeps(window, "summary", "詳しい説明");
        assertThat(desk().get("/api/v1/tickets/" + ticket).path("status").asText())
                .isEqualTo("open");

        window.resolves();
        reads(window, HEAD, "解決");
        reads(window, TIMELINE, "停止");
    }

    @Test
    void a_call_back_is_cancelled_by_its_button_unless_a_telephone_rings_for_it() {
        SimulatedPhones phones = phones();
        long ticket = desk().opensTicket("100234", "site", "サイトが見られない");
        Window window = windowOf(SATO).opens("/tickets/" + ticket).expects(409).expects(422);
        assertThat(window.page().getByText(CANCEL).count()).isZero();

        asksForCall(ticket);
        customerDeclines(phones);
        // What is being typed keeps the form as it was: the telephone rings while the button is still there.
        reads(window, "#ticket-actions", CANCEL);
        window.types("メモ", "直ったとのメール");
        asksForCall(ticket);
        SimulatedPhones.Call engineer = phones.rings(SATOS_PHONE);
        window.unfolds(CANCEL).fills("reason", "直ったとのメール").presses("取り消す");
        reads(window, "#ticket-problem", "呼び出し中か、通話中です");
        reads(window, "#ticket-actions", "呼び出し中・通話中の折り返しは取り消せません");

        engineer.answers().presses("1");
        phones.rings(YAMADAS_PHONE).declines();
        reads(window, "#callback .badge", "発信待ち");
        window.opens("/tickets/" + ticket).unfolds(CANCEL).fills("reason", "   ");
        window.presses("取り消す");
        reads(window, "#ticket-problem", "「取り消しの理由」がありません");
        window.fills("reason", "直ったとのメール").presses("取り消す");
        reads(window, "#callback .badge", "取り消し");
        reads(window, "#callback", "直ったとのメール");
        reads(window, TIMELINE + " li:first-child", "折り返しを取り消しました（直ったとのメール）");
        reads(window, TIMELINE + " li:first-child", "佐藤 健");
        assertThat(window.page().getByText(CANCEL).count()).isZero();
    }

    @Test
    void the_pages_of_ticket_and_queue_move_with_the_call_back() {
        SimulatedPhones phones = phones();
        long ticket = desk().opensTicket("100234", "site", "サイトが見られない");
        Window page = windowOf(SATO).opens("/tickets/" + ticket);
        Window queue = windowOf(MORI).opens("/tickets");
        String row = "#row-" + ticket + " td:nth-child(5)";
        for (Window window : List.of(page, queue)) {
            window.page().evaluate("() => { window.neverReloaded = true; }");
        }

        asksForCall(ticket);
        SimulatedPhones.Call engineer = phones.rings(SATOS_PHONE);
        reads(page, "#callback .badge", "発信中");
        reads(page, TIMELINE, "佐藤 健 の電話を鳴らしています");
        reads(queue, row, "発信中");
        engineer.answers().presses("1");
        reads(page, TIMELINE, "佐藤 健 が折り返しを引き受け");
        reads(page, HEAD, "対応中");
        phones.rings(YAMADAS_PHONE).declines();
        reads(page, "#callback .badge", "発信待ち");
        reads(page, "#callback tbody", "お客様が話し中");
        reads(queue, row, "発信待ち");

        asksForCall(ticket);
        phones.rings(SATOS_PHONE).answers().presses("1");
        reads(queue, row, "発信中");
        SimulatedPhones.Call customer = phones.rings(YAMADAS_PHONE).answers();
        reads(page, "#callback .badge", "通話済み");
        reads(queue, row, "通話済み");
        customer.hangsUp();
        // The engineer is asked how it went.
        phones.allHangUp();
        for (Window window : List.of(page, queue)) {
            assertThat(window.page().evaluate("() => window.neverReloaded")).isEqualTo(true);
        }
    }

    private SimulatedPhones phones() {
        SimulatedPhones phones = new SimulatedPhones(desk().running());
        await().atMost(Duration.ofSeconds(20)).until(phones::areAllSilent);
        return phones;
    }

    private void asksForCall(long ticket) {
        desk().post("/api/v1/tickets/" + ticket + "/callback", "{\"number\": \"" + YAMADAS_PHONE + "\"}");
    }

    private static void customerDeclines(SimulatedPhones phones) {
        phones.rings(SATOS_PHONE).answers().presses("1");
        phones.rings(YAMADAS_PHONE).declines();
    }

    private static void keeps(Window window, String field, String typed) {
        assertThat(window.page().locator("textarea[name=" + field + "]").inputValue())
                .isEqualTo(typed);
    }
}
