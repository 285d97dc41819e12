package jp.orikaeshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jp.orikaeshi.report.Excerpt.Row;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final List<Integer> TEN =
            IntStream.rangeClosed(1, 10).boxed().toList();

    @Test
    void a_short_list_is_shown_whole() {
        assertThat(Excerpt.telling(10, TEN, n -> false)).isEqualTo(Excerpt.first(10, TEN));
        assertThat(Excerpt.first(10, TEN).omitted()).isEmpty();
    }

    @Test
    void beginning_and_end_stay_then_what_matters_then_the_newest() {
        Excerpt<Integer> excerpt = Excerpt.telling(5, TEN, n -> n == 3 || n == 4);

        assertThat(excerpt.rows())
                .containsExactly(new Row<>(0, 1), new Row<>(1, 3), new Row<>(0, 4), new Row<>(4, 9), new Row<>(0, 10));
        assertThat(excerpt.omitted()).containsExactly(2, 5, 6, 7, 8);
    }

    @Test
    void of_too_much_that_matters_the_newest_stays() {
        Excerpt<Integer> excerpt = Excerpt.telling(4, TEN, n -> true);

        assertThat(excerpt.rows()).containsExactly(new Row<>(0, 1), new Row<>(6, 8), new Row<>(0, 9), new Row<>(0, 10));
    }

    @Test
    void the_first_ones_and_how_many_follow() {
        assertThat(Excerpt.first(8, TEN).omitted()).containsExactly(9, 10);
    }

    @Test
    void what_was_cut_off_a_text_is_counted_in_characters_not_in_halves_of_them() {
        assertThat(Clip.text(2, "𠮷田商店")).isEqualTo("𠮷田…（以下2字略）");
        assertThat(Clip.text(4, "𠮷田商店")).isEqualTo("𠮷田商店");
        assertThat(Clip.prose(50, "一\n二\n三")).isEqualTo("一\n二…（以下2字略）");
    }

    @Test
    void those_that_rank_first_are_shown_in_the_order_of_the_list() {
        Excerpt<Integer> excerpt = Excerpt.foremost(3, TEN, Comparator.comparing(n -> -n % 5));

        assertThat(excerpt.rows()).containsExactly(new Row<>(2, 3), new Row<>(0, 4), new Row<>(4, 9));
        assertThat(excerpt.omitted()).containsExactly(1, 2, 5, 6, 7, 8, 10);
    }
}
