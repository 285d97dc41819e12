package jp.orikaeshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.simulator.SimulatedPhones;
import org.junit.jupiter.api.Test;

class ProfileIT extends AtTheDesk {
    @Test
    void language_and_colours_are_ones_own_and_hold_on_every_page() {
        Window window = windowOf(newcomer("lena", "engineer")).opens("/profile");

        window.chooses("locale", "en").chooses("theme", "dark").presses("保存");

        reads(window, "h1", "Profile");
        reads(window.opens("/tickets"), "h1", "Tickets");
        assertThat(window.page().locator("html").getAttribute("data-theme")).isEqualTo("dark");
    }

    @Test
    void pages_are_in_the_browsers_language_until_somebody_chooses() {
        String login = newcomer("anna", "engineer");
        Look english = new Look("en", 1280, Look.DESK.scheme());
        Window window = windowOf(login, english);
        reads(window, "h1", "Tickets");

        // Another browser of the same person speaks its own language, and leaves this one alone.
        Window japanese = stranger(Look.DESK).opens("/tickets").logsIn(login, password(login));
        reads(japanese, "h1", "対応が必要なチケット");
        reads(window.opens("/tickets"), "h1", "Tickets");

        window.opens("/profile").chooses("locale", "ja").presses("Save");
        reads(window, "h1", "個人設定");
        reads(windowOf(login, english), "h1", "対応が必要なチケット");
    }

    @Test
    void a_token_is_shown_once_works_and_ends_when_it_is_revoked() {
        Window window = windowOf(newcomer("toki", "engineer")).opens("/profile");
        assertThat(window.page().locator("input[name=role]").count())
                .as("nobody grants more than they hold")
                .isEqualTo(1);

        window.fills("name", "監視連携").checks("engineer").presses("トークンを作成");
        String token = sees(window, "#new-token").textContent();
        assertThat(statusWith(token)).isEqualTo(200);

        window.opens("/profile");
        assertThat(window.page().content()).doesNotContain(token);
        window.saysYes().presses("「監視連携」を無効にする");
        reads(window, "#tokens .badge", "無効");
        assertThat(statusWith(token)).isEqualTo(401);
    }

    @Test
    void an_engineer_chooses_how_they_are_told_and_tries_it() {
        Window window = windowOf(SATO).expects(422).opens("/profile").saysYes();
        window.page().locator("#told a").click();
        reads(window, "h1", "通知の受け取り方");

        window.chooses("by", "sms").presses("追加する");
        window.presses("SMSを試す");
        reads(window, "#sent .badge", "送信済み");

        window.chooses("by", "webhook");
        window.page().locator("#add summary").click();
        window.fills("url", "http://intranet.example/hook")
                .fills("secret", "long-enough")
                .presses("追加する");
        sees(window, "#way-problem");
        assertThat(window.page().content()).doesNotContain("intranet.example", "long-enough");

        window.fills("mon", "25:00-07:00").presses("控える時間を保存");
        sees(window, "#quiet-problem");
        window.fills("mon", "22:00-07:00").presses("控える時間を保存");
        assertThat(window.page().locator("[name=mon]")).hasValue("22:00-07:00");

        window.fills("mon", "").presses("控える時間を保存");
        window.presses("SMSを削除").presses("メールを削除");
        reads(window, "#ways .strong .muted", "標準");
    }

    @Test
    void an_engineer_tries_the_own_telephone_and_the_page_shows_what_came_of_it() {
        Window window = windowOf(SATO).expects(409).opens("/profile/ways").saysYes();
        window.presses("電話を試す");
        reads(window, "#calls .badge", "発信中");
        SimulatedPhones phones = new SimulatedPhones(desk().running());
        SimulatedPhones.Call call = phones.rings("+819011112222");
        window.presses("電話を試す");
        sees(window, "#telephone-problem");

        call.answers().hears("テスト", "1を押して").presses("1").hears("確認しました");
        window.opens("/profile/ways");
        reads(window, "#calls tr:first-child .badge", "確認済み");

        window.opens("/profile").fills("name", "電話").checks("engineer").presses("トークンを作成");
        String token = sees(window, "#new-token").textContent();
        assertThat(profile(token, "GET", "telephone/tests").body()).contains("\"state\":\"confirmed\"");
        assertThat(profile(token, "POST", "telephone/test").statusCode()).isEqualTo(202);
        assertThat(profile(token, "POST", "telephone/test").statusCode()).isEqualTo(409);
        phones.rings("+819011112222").declines();
    }

    private HttpResponse<String> profile(String token, String method, String what) {
        return desk().running()
                .send(HttpRequest.newBuilder(desk().running().base().resolve("/api/v1/profile/" + what))
                        .header("Authorization", "Bearer " + token)
                        .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void a_browser_that_lets_us_push_to_it_stands_on_the_page_until_it_is_taken_back() {
        Window window = windowOf(MORI).opens("/profile/ways").saysYes();
        window.presses("このブラウザーで受け取る");
        // Chromium without a screen allows no notifications: the page says so.
        reads(window, "#push-problem", "ブラウザーがこのページの通知を許可していません。設定で許可してから、もう一度押してください。");

        Object status = window.page().evaluate("""
                        async () => {
                          const zeros = (n) => btoa(String.fromCharCode(4, ...new Array(n - 1).fill(7)))
                            .replace(/[+]/g, "-").replace(/[/]/g, "_").replace(/=+$/, "");
                          const body = new URLSearchParams({
                            _csrf: document.getElementById("push").dataset.csrf, device: "Chrome Linux",
                            endpoint: "https://push.example/send/1", p256dh: zeros(65), auth: zeros(16)});
                          return (await fetch("/profile/ways/push", {method: "POST", body})).status;
                        }""");
        assertThat(status).isEqualTo(204);
        window.opens("/profile/ways");
        reads(window, "#push td", "Chrome Linux");
        reads(window, "#ways tbody tr:nth-child(2) .strong", "プッシュ通知");

        window.presses("Chrome Linuxを削除").presses("プッシュ通知を削除").presses("メールを削除");
        assertThat(window.page().locator("#push td").count()).isZero();
    }

    @Test
    void a_calendar_program_reads_ones_duty_by_an_address_that_is_shown_once_and_can_be_renewed_and_ended() {
        Window window = windowOf(SATO).opens("/profile").saysYes();
        window.presses("アドレスを作成");
        String first = sees(window, "#new-feed").textContent();
        HttpResponse<String> calendar = calendar(first);
        assertThat(calendar.headers().firstValue("Content-Type")).contains("text/calendar;charset=utf-8");
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("X-WR-CALNAME:当番（佐藤 健）\r\n", "BEGIN:VEVENT\r\n", "UID:sato-");

        window.opens("/profile");
        assertThat(window.page().content()).doesNotContain(first);
        window.presses("新しいアドレスを作成");
        String second = sees(window, "#new-feed").textContent();
        assertThat(calendar(first).statusCode()).isEqualTo(404);
        assertThat(calendar(second).statusCode()).isEqualTo(200);

        window.page().locator("#feed form[action='/profile/feed/end'] button").click();
        assertThat(window.page().locator("#feed form")).hasCount(1);
        assertThat(calendar(second).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> calendar(String address) {
        String path = URI.create(address).getPath();
        return desk().running()
                .send(HttpRequest.newBuilder(desk().running().base().resolve(path)));
    }

    @Test
    void a_token_may_no_more_than_its_maker_and_ends_with_the_account() {
        Window window = windowOf(newcomer("maki", "engineer")).opens("/profile");
        window.fills("name", "夜間処理").checks("engineer").presses("トークンを作成");
        String token = sees(window, "#new-token").textContent();
        assertThat(statusWith(token)).isEqualTo(200);

        Window admin = windowOf(ADMIN).opens("/users").saysYes();
        admin.page().locator("#user-maki form[action='/users/close'] button").click();
        reads(admin, "#user-maki .badge", "無効");

        assertThat(statusWith(token)).isEqualTo(403);
    }

    @Test
    void a_new_password_needs_the_old_one_and_logs_everybody_out() {
        String login = newcomer("pass", "engineer");
        Window window = windowOf(login).opens("/profile").expects(422);
        window.fills("current", "not-the-old-one")
                .fills("wanted", "another-long-one")
                .fills("again", "another-long-one");
        window.presses("パスワードを変更");
        reads(window, "#password-problem", "現在のパスワードが違います");

        window.fills("current", password(login)).fills("wanted", password(login));
        window.fills("again", password(login)).presses("パスワードを変更");
        reads(window, "#password-problem", "現在のパスワードと同じです");

        window.fills("current", password(login))
                .fills("wanted", "another-long-one")
                .fills("again", "another-long-one");
        window.presses("パスワードを変更");
        reads(window, "h1", "パスワードを設定しました");

        window.follows("ログイン").logsIn(login, "another-long-one");
        sees(window, ".who");
    }

    @Test
    void whoever_found_a_browser_open_cannot_try_out_passwords() {
        String login = newcomer("open", "engineer");
        Window window = windowOf(login).opens("/profile").expects(422).expects(429);
        for (int guess = 1; guess <= 5; guess++) {
            assertThat(changes(window, "guess-number-" + guess)).isEqualTo(422);
        }
        for (int guess = 6; guess <= 8; guess++) {
            desk().running().timePasses(Duration.ofSeconds(30));
            assertThat(changes(window, "guess-number-" + guess)).isEqualTo(422);
        }
        // Forty seconds to wait by now.
        assertThat(changes(window, password(login))).isEqualTo(429);
        reads(window, "#password-problem", "パスワードの誤りが続いています");
        Window elsewhere = stranger(Look.DESK).expects(429).opens("/login");
        Response refused = elsewhere
                .page()
                .waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> elsewhere.logsIn(login, password(login)));
        assertThat(Integer.parseInt(refused.headerValue("retry-after"))).isBetween(1, 60);
        reads(elsewhere, "[role=alert].alert", "ログインの失敗が続いています");

        desk().running().timePasses(Duration.ofMinutes(1));
        assertThat(changes(window, password(login))).isEqualTo(303);
        reads(window, "h1", "パスワードを設定しました");
    }

    /** The status of the answer. */
    private static int changes(Window window, String current) {
        window.fills("current", current).fills("wanted", "another-long-one").fills("again", "another-long-one");
        return window.page()
                .waitForResponse(answer -> answer.url().endsWith("/profile/password"), () -> window.presses("パスワードを変更"))
                .status();
    }

    @Test
    void a_manager_reads_tickets_but_works_none_by_page_or_by_program() {
        long ticket = desk().opensTicket("100234", "site", "サイトが見られない");
        Window window = windowOf(MORI).opens("/tickets/" + ticket);
        reads(window, "#ticket-head", "山田製作所");
        assertThat(window.page().locator("#ticket-actions").count()).isZero();
        reads(window, "#read-only", "閲覧のみ");

        window.opens("/profile").fills("name", "集計").checks("manager").presses("トークンを作成");
        String token = sees(window, "#new-token").textContent();

        assertThat(statusWith(token)).isEqualTo(200);
        for (String path : new String[] {
            "/api/v1/tickets", "/api/v1/tickets/" + ticket + "/take", "/api/v1/tickets/" + ticket + "/callback/cancel"
        }) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            desk().running().base().resolve(path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"));
            assertThat(desk().running().send(request).statusCode()).as(path).isEqualTo(403);
        }
    }

    private int statusWith(String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        desk().running().base().resolve("/api/v1/tickets?limit=1"))
                .header("Authorization", "Bearer " + token);
        RunningDesk running = desk().running();
        return running.send(request).statusCode();
    }
}
