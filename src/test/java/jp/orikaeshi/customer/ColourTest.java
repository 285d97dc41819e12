package jp.orikaeshi.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourTest {
    @Test
    void contrast_is_counted_as_wcag_counts_it() {
        assertThat(Colour.of("#000000").contrast(Colour.WHITE)).isEqualTo(21, within(0.01));
        // The grey that is known as the palest for text on white.
        assertThat(Colour.of("#767676").contrast(Colour.WHITE)).isEqualTo(4.54, within(0.01));
        assertThat(Colour.of("#777777").contrast(Colour.WHITE)).isLessThan(Colour.LEGIBLE);
    }

    @Test
    void a_pale_colour_is_darkened_just_until_it_can_be_read() {
        Colour orange = Colour.of("#ff9900").legible();
        assertThat(orange.contrast(Colour.WHITE)).isBetween(4.5, 5.2);
        assertThat(orange.red()).isGreaterThan(orange.green()).isGreaterThan(orange.blue());
        assertThat(Colour.of("#14466b").legible().hex()).isEqualTo("#14466b");
    }

    @Test
    void all_or_nothing_of_the_other_is_the_other_or_nothing_of_it() {
        Colour blue = Colour.of("#14466b");
        assertThat(blue.mixed(Colour.WHITE, 1)).isEqualTo(Colour.WHITE);
        assertThat(blue.mixed(Colour.WHITE, 0).hex()).isEqualTo("#14466b");
    }
}
