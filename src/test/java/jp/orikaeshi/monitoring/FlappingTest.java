package jp.orikaeshi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlappingTest {
    @Test
    void it_flaps_from_the_fourth_change_within_the_hour() {
        assertThat(Flapping.flaps(false, 3)).isFalse();
        assertThat(Flapping.flaps(false, 4)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void between_the_bounds_it_stays_as_it_was(long changes) {
        assertThat(Flapping.flaps(true, changes)).isTrue();
        assertThat(Flapping.flaps(false, changes)).isFalse();
    }

    @Test
    void with_a_single_change_in_the_hour_it_is_calm_again() {
        assertThat(Flapping.flaps(true, 1)).isFalse();
        assertThat(Flapping.flaps(true, 0)).isFalse();
    }
}
