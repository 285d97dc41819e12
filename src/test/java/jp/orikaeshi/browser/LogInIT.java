package jp.orikaeshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogInIT extends AtTheDesk {
    @Test
    void a_wrong_password_is_refused_and_the_name_stays_in_the_form() {
        Window window = stranger(Look.DESK).expects(422).opens("/tickets");
        assertThat(window.page().url()).contains("/login?to=%2Ftickets");

        window.logsIn(SATO, "not-the-password");

        reads(window, "[role=alert].alert", "ログイン名またはパスワードが違います。");
        assertThat(window.field("ログイン名").inputValue()).isEqualTo(SATO);
        assertThat(window.field("パスワード").inputValue()).isEmpty();
    }

    @Test
    void the_right_one_leads_to_the_page_that_was_asked_for_and_out_again() {
        Window window = stranger(Look.DESK).opens("/tickets/new").logsIn(SATO, password(SATO));
        reads(window, "h1", "手入力で作成");
        reads(window, ".who", "佐藤 健");

        window.presses("ログアウト");
        sees(window, "input[name=password]");

        assertThat(window.opens("/tickets").page().url()).contains("/login");
    }
}
