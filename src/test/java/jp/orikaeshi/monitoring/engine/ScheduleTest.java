package jp.orikaeshi.monitoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");

    @Test
    void a_probe_is_due_within_one_interval_and_then_exactly_one_interval_later() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            UUID probe = new UUID(random.nextLong(), random.nextLong());
            Instant due = Schedule.next(probe, MINUTE, NOW);
            assertThat(due).isAfter(NOW).isBeforeOrEqualTo(NOW.plus(MINUTE));
            assertThat(Schedule.next(probe, MINUTE, due)).isEqualTo(due.plus(MINUTE));
            // Late by 40 seconds: the next one does not move.
            assertThat(Schedule.next(probe, MINUTE, due.plusSeconds(40))).isEqualTo(due.plus(MINUTE));
        }
    }

    @Test
    void a_timer_in_whole_milliseconds_never_goes_off_before_its_time() {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            UUID probe = new UUID(random.nextLong(), random.nextLong());
            Instant now = NOW.plusNanos(random.nextInt(1_000_000_000));

            Instant goesOff = now.plusMillis(Schedule.millisUntilDue(probe, MINUTE, now));

            assertThat(goesOff)
                    .isBetween(
                            Schedule.next(probe, MINUTE, now),
                            Schedule.next(probe, MINUTE, now).plusMillis(1));
        }
    }

    @Test
    void probes_spread_evenly_over_the_interval() {
        Random random = new Random(2);
        int[] seconds = new int[60];
        for (int i = 0; i < 60_000; i++) {
            seconds[(int) (Schedule.phase(new UUID(random.nextLong(), random.nextLong()), 60_000) / 1000)]++;
        }

        assertThat(Arrays.stream(seconds).boxed()).allMatch(count -> count > 850 && count < 1150);
    }
}
