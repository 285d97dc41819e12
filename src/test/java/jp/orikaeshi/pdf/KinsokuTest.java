package jp.orikaeshi.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KinsokuTest {
    @Test
    void a_line_never_starts_with_a_closing_mark() {
        assertThat(pieces("「停止」、と。")).containsExactly("「停", "止」、", "と。");
    }

    @Test
    void a_line_never_starts_with_a_small_kana_or_a_long_vowel() {
        assertThat(pieces("サーバーをキャッチ")).containsExactly("サー", "バー", "を", "キャッ", "チ");
    }

    @Test
    void words_and_addresses_stay_whole_and_numbers_keep_their_unit() {
        assertThat(pieces("残り18日 zen.spamhaus.org へ")).containsExactly("残", "り", "18日 ", "zen.spamhaus.org ", "へ");
    }

    @Test
    void a_surrogate_pair_is_one_character() {
        assertThat(pieces("𠮷田")).containsExactly("𠮷", "田");
    }

    @Test
    void an_empty_text_has_no_break() {
        assertThat(pieces("")).isEmpty();
    }

    private static List<String> pieces(String text) {
        KinsokuBreaker breaker = new KinsokuBreaker();
        breaker.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = breaker.next(); to != BreakIterator.DONE; to = breaker.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
