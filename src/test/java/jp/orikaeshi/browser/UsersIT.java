package jp.orikaeshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsersIT extends AtTheDesk {
    @Test
    void a_newcomer_gets_a_link_chooses_a_password_and_is_in() {
        Window admin = windowOf(ADMIN).opens("/users");
        admin.page().locator("#new-user input[name=login]").fill("hana");
        admin.page().locator("#new-user input[name=name]").fill("花田 葉子");
        admin.presses("追加");
        reads(admin, "#user-hana .badge", "パスワード未設定");
        admin.presses("花田 葉子のパスワード設定リンクを作成");
        String link = sees(admin, "#link").textContent();

        Window hana = stranger(Look.DESK).expects(422).expects(410).opens(link);
        assertThat(hana.page().locator("input[autocomplete=username]").inputValue())
                .isEqualTo("hana");
        hana.fills("wanted", "hana-hana-hana").fills("again", "hana-hana-hana").presses("このパスワードにする");
        reads(hana, "#password-problem", "推測されやすい");
        hana.fills("wanted", "a-long-enough-one").fills("again", "a-long-enough-one");
        hana.presses("このパスワードにする").follows("ログイン").logsIn("hana", "a-long-enough-one");
        reads(hana, ".who", "花田 葉子");

        reads(hana.opens(link), ".alert", "使用済みか、期限切れ");
        assertThat(desk().running().get("/api/v1/desk").body())
                .as("what a page can edit, the file can hold")
                .contains("花田 葉子");
    }

    @Test
    void whoever_is_on_duty_cannot_leave_and_nobody_locks_themselves_out() {
        Window admin = windowOf(ADMIN).opens("/users").expects(409).saysYes();
        reads(admin, "#user-sato .needed", "当番のため無効にできません");
        assertThat(admin.page()
                        .locator("#user-sato form[action='/users/close']")
                        .count())
                .isZero();
        // Somebody was put on duty while the page was open.
        admin.page()
                .evaluate("() => document.querySelector('#user-mori form[action=\"/users/close\"] [name=login]').value"
                        + " = 'sato'");
        admin.page().locator("#user-mori form[action='/users/close'] button").click();
        reads(admin, "#users-problem", "sato：当番に入っています");
        reads(admin, "#user-sato .badge", "有効");

        assertThat(admin.page()
                        .locator("#user-admin form[action='/users/close']")
                        .count())
                .isZero();
        admin.page().locator("#edit-admin summary").click();
        admin.page().locator("#edit-admin input[name=role][value=admin]").uncheck();
        admin.page().locator("#edit-admin input[name=role][value=engineer]").check();
        admin.page().locator("#edit-admin button").click();
        reads(admin, "#users-problem", "自分自身");
    }

    @Test
    void pages_for_administrators_are_neither_shown_nor_open_to_others() {
        Window engineer = windowOf(SATO).expects(403);
        for (String page : new String[] {"/users", "/audit", "/work", "/setup"}) {
            assertThat(engineer.page().locator(".nav a[href='" + page + "']").count())
                    .isZero();
            reads(engineer.opens(page), "h1", "権限がありません");
        }
    }
}
