package jp.orikaeshi.monitoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:10:00Z");
    private final Neighbours neighbours = new Neighbours();

    private void heard(int from, int to, boolean nothing) {
        for (int i = from; i < to; i++) {
            neighbours.heard("203.0.113." + i, new UUID(0, i), null, nothing, NOW.plusSeconds(i));
        }
    }

    @Test
    void five_places_of_different_customers_that_are_all_silent_are_not_they_who_fail() {
        heard(0, 4, true);
        assertThat(neighbours.allSilent()).isFalse();
        heard(4, 5, true);
        assertThat(neighbours.allSilent()).isTrue();
    }

    @Test
    void one_of_five_that_answers_acquits_us_one_of_six_does_not() {
        heard(0, 1, false);
        heard(1, 5, true);
        assertThat(neighbours.allSilent()).isFalse();
        heard(5, 6, true);
        assertThat(neighbours.allSilent()).isTrue();
        heard(5, 6, false);
        assertThat(neighbours.allSilent()).isFalse();
    }

    @Test
    void one_place_that_is_silent_five_times_is_one_place() {
        for (int i = 0; i < 5; i++) {
            neighbours.heard("203.0.113.1", new UUID(0, i), null, true, NOW);
        }
        assertThat(neighbours.allSilent()).isFalse();
    }

    @Test
    void what_was_silent_half_a_minute_ago_counts_no_longer() {
        heard(0, 4, true);
        neighbours.heard("203.0.113.9", new UUID(0, 9), null, true, NOW.plusSeconds(31));
        assertThat(neighbours.allSilent()).isFalse();
    }

    @Test
    void a_single_customer_or_a_single_provider_may_well_be_down_as_a_whole() {
        for (int i = 0; i < 9; i++) {
            neighbours.heard("203.0.113." + i, new UUID(0, 1), null, true, NOW);
        }
        assertThat(neighbours.allSilent()).isFalse();

        Neighbours hosted = new Neighbours();
        for (int i = 0; i < 9; i++) {
            hosted.heard("203.0.113." + i, new UUID(0, i), "alpha", true, NOW);
        }
        assertThat(hosted.allSilent()).isFalse();
        hosted.heard("198.51.100.1", new UUID(0, 20), "beta", true, NOW);
        assertThat(hosted.allSilent()).isTrue();
    }
}
