package jp.orikaeshi.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {
    @Test
    void kana_of_every_kind_are_one() {
        assertThat(SearchText.fold("やまだ")).isEqualTo(SearchText.fold("ヤマダ")).isEqualTo(SearchText.fold("ﾔﾏﾀﾞ"));
    }

    @Test
    void width_and_case_do_not_matter() {
        assertThat(SearchText.fold("Ｙａｍａｄａ　ＷＯＲＫＳ")).isEqualTo("yamada works");
    }

    @Test
    void the_same_text_is_kept_once() {
        String once = SearchText.add("1001", "山田製作所");

        assertThat(SearchText.add(once, "山田")).isEqualTo(once);
    }

    @Test
    void a_very_long_note_does_not_grow_without_end() {
        assertThat(SearchText.add("1001", "あ".repeat(50_000))).hasSizeLessThan(10_000);
    }
}
