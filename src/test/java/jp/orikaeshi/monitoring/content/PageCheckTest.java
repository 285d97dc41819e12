package jp.orikaeshi.monitoring.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.SeenPage;
import jp.orikaeshi.monitoring.probe.WebPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is to say of a page before it is compared with anything. */
class PageCheckTest {
    private static final String WELCOME = "<title>ようこそ</title><div id=news>速報</div><p>会社概要です。</p>";

    private static Finding tried(WebPage page, Object... ignored) {
        return PageCheck.trial(
                new Params(Map.of("url", "http://www.yamada.example/", "ignore", List.of(ignored))),
                new SeenPage(Finding.up("200 in 5 ms").with("status", 200), Optional.of(page)));
    }

    private static WebPage page(String type, String html, boolean cut) {
        return new WebPage("http://www.yamada.example/", type, html, cut);
    }

    private static WebPage html(String html) {
        return page("text/html", html, false);
    }

    @Test
    void a_trial_tells_what_would_be_compared_and_takes_nothing_as_the_baseline() {
        Finding tried = tried(html(WELCOME), "#news");

        assertThat(tried.status()).isEqualTo(Status.UP);
        assertThat(tried.detail()).isEqualTo("would be the baseline");
        assertThat(tried.evidence())
                .containsEntry("title", "ようこそ")
                .containsEntry("lines", "1")
                .containsEntry("begins", "会社概要です。")
                .containsEntry("status", "200");
    }

    @Test
    void a_trial_of_a_page_with_the_mark_of_an_intruder_says_so() {
        assertThat(tried(html("<title>Hacked by X</title><p>x</p>")).outcome()).isEqualTo("content-defaced");
    }

    @Test
    void a_page_that_did_not_come_is_what_the_check_found() {
        Finding refused = Finding.down("refused", "connection refused");

        assertThat(PageCheck.trial(new Params(Map.of()), new SeenPage(refused, Optional.empty())))
                .isEqualTo(refused);
    }

    @Test
    void what_is_no_text_is_named_by_what_the_server_says_or_by_what_it_is() {
        assertThat(tried(page("image/png", "", false)).outcome()).isEqualTo("page-no-text");
        byte[] picture = new byte[4096];
        new java.util.Random(7).nextBytes(picture);
        assertThat(tried(html(new String(picture, StandardCharsets.UTF_8))).outcome())
                .isEqualTo("page-unreadable");
        assertThat(tried(html("<p>a\0b</p>")).outcome()).isEqualTo("page-unreadable");
    }

    @Test
    void an_encoding_that_nobody_knows_is_named_and_a_single_broken_letter_is_not() {
        String latin =
                new String("déjà vu à côté ".repeat(50).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);

        assertThat(tried(html("<p>" + latin)).outcome()).isEqualTo("page-unreadable");
        assertThat(tried(html(WELCOME + "\uFFFD" + "<p>お問い合わせはこちら。</p>".repeat(20)))
                        .status())
                .isEqualTo(Status.UP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n ",
                "<!doctype html><html><head><meta charset=utf-8></head><body> &nbsp;\u200b</body></html>"
            })
    void a_page_with_nothing_on_it_is_down(String nothing) {
        assertThat(tried(html(nothing)).outcome()).isEqualTo("page-empty");
        assertThat(tried(html(nothing)).status()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_page_that_only_a_script_fills_is_not_empty() {
        assertThat(tried(html("<div id=app></div><script src=/app.js></script>"))
                        .status())
                .isEqualTo(Status.UP);
    }

    @Test
    void a_page_that_was_cut_off_needs_attention_even_if_its_beginning_is_right() {
        assertThat(tried(page("text/html", WELCOME, true)).outcome()).isEqualTo("page-too-large");
        assertThat(tried(page("text/html", WELCOME, true)).status()).isEqualTo(Status.DEGRADED);
    }

    @Test
    void a_bomb_of_nested_elements_is_named_and_read_no_deeper_than_allowed() {
        String bomb = "<div>".repeat(200_000) + "<p>底です。</p>";

        assertThat(tried(html(bomb)).outcome()).isEqualTo("page-too-deep");
        assertThat(tried(html("<div>".repeat(90) + "<p>底です。</p>")).status()).isEqualTo(Status.UP);
    }

    @Test
    void a_change_is_never_hidden_by_what_could_not_be_compared() {
        Finding defaced = tried(page("text/html", "<title>Hacked by X</title><p>x</p>", true));

        assertThat(defaced.outcome()).isEqualTo("content-defaced");
    }
}
