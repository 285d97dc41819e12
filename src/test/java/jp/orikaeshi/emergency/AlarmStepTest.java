package jp.orikaeshi.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlarmStepTest {
    private static final Instant NOW = Instant.parse("2026-11-23T17:10:00Z");

    @Test
    void one_contact_follows_the_other_at_once() {
        assertThat(AlarmStep.of(2, 0, 1, NOW, NOW)).isEqualTo(new AlarmStep.Call(0));
        assertThat(AlarmStep.of(2, 1, 1, NOW, NOW)).isEqualTo(new AlarmStep.Call(1));
    }

    @Test
    void after_the_last_one_it_begins_again_after_a_pause() {
        assertThat(AlarmStep.of(2, 2, 1, NOW, NOW)).isEqualTo(new AlarmStep.NextRound(NOW.plusSeconds(60)));
        assertThat(AlarmStep.of(2, 0, 2, NOW.plusSeconds(60), NOW)).isEqualTo(new AlarmStep.Wait(NOW.plusSeconds(60)));
    }

    @Test
    void where_nobody_has_a_telephone_any_more_it_looks_again() {
        assertThat(AlarmStep.of(0, 0, 1, NOW, NOW)).isInstanceOf(AlarmStep.NextRound.class);
    }

    @Test
    void it_slows_down_and_never_ends_by_itself() {
        assertThat(IntStream.rangeClosed(1, 50).mapToObj(AlarmStep::pauseAfter))
                .isSorted()
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(15)));
    }
}
