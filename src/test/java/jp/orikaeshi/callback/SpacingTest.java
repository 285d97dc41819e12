package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import jp.orikaeshi.duty.CallLimit;
import org.junit.jupiter.api.Test;

class SpacingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T17:10:00Z");
    private static final CallLimit LIMIT = new CallLimit(Duration.ofSeconds(10), 3);

    @Test
    void a_telephone_that_has_not_rung_may_ring() {
        assertThat(Spacing.heldBackUntil(List.of(), LIMIT, NOW)).isEmpty();
    }

    @Test
    void the_next_call_follows_after_the_spacing_and_not_a_second_earlier() {
        List<Instant> calls = List.of(NOW.minusSeconds(100), NOW.minusSeconds(4));
        assertThat(Spacing.heldBackUntil(calls, LIMIT, NOW)).contains(NOW.plusSeconds(6));
        assertThat(Spacing.heldBackUntil(calls, LIMIT, NOW.plusSeconds(6))).isEmpty();
    }

    @Test
    void within_any_hour_it_rings_no_more_often_than_allowed() {
        List<Instant> calls =
                IntStream.of(3000, 2000, 1000).mapToObj(NOW::minusSeconds).toList();
        assertThat(Spacing.heldBackUntil(calls, LIMIT, NOW)).contains(NOW.plusSeconds(600));
        assertThat(Spacing.heldBackUntil(calls, LIMIT, NOW.plusSeconds(600))).isEmpty();
    }

    @Test
    void without_spacing_only_the_hour_counts() {
        CallLimit freely = new CallLimit(Duration.ZERO, 2);
        assertThat(Spacing.heldBackUntil(List.of(NOW), freely, NOW)).isEmpty();
        assertThat(Spacing.heldBackUntil(List.of(NOW, NOW), freely, NOW)).contains(NOW.plus(Spacing.HOUR));
    }
}
