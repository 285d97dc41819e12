package jp.orikaeshi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PagePatternTest {
    @Test
    void a_pattern_is_looked_for_anywhere_on_the_page_across_its_lines() {
        assertThat(PagePattern.of("在庫.{0,20}[0-9]+ 点").isOn("<p>在庫</p>\n<b>12 点</b>"))
                .isTrue();
        assertThat(PagePattern.of("在庫 [0-9]+ 点").isOn("在庫 なし")).isFalse();
    }

    /** In most engines this one takes longer than the universe is old. */
    @Test
    void no_pattern_takes_longer_than_its_page_is_long() {
        long start = System.nanoTime();

        assertThat(PagePattern.of("(a+)+$").isOn("a".repeat(200_000) + "b")).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void what_is_no_pattern_or_too_much_of_one_is_refused_with_the_reason() {
        assertThat(PagePattern.fault("[0-9]+")).isEmpty();
        assertThat(PagePattern.fault("(open"))
                .hasValueSatisfying(why -> assertThat(why).contains("closing"));
        assertThat(PagePattern.fault("(a)\\1")).isPresent();
        assertThat(PagePattern.fault("(.{1000}){9}")).isPresent();
        assertThat(PagePattern.fault("((.{30}){30}){2}")).contains("too many repetitions");
    }
}
