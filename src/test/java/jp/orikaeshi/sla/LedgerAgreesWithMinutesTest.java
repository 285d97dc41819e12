package jp.orikaeshi.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random histories, read from the ledger and counted minute by minute without it: both must say the same. */
class LedgerAgreesWithMinutesTest {
    private static final int CASES = Integer.getInteger("sla.histories", 4_000);
    private static final long SEED = Long.getLong("sla.seed", 20261124L);

    @Test
    void every_figure_agrees_with_the_count() {
        for (int i = 0; i < CASES; i++) {
            long seed = SEED + i;
            agree(new Random(seed), "history with seed " + seed);
        }
    }

    private static void agree(Random random, String which) {
        RandomHistory history = new RandomHistory(random, 1001, Promise.RESOLUTION);
        int now = history.lastStep() + (random.nextInt(3) == 0 ? 0 : random.nextInt(3_000));

        MinuteCount counted = history.countedAt(now);
        PromiseClock clock = history.clock();

        assertThat(clock.elapsed(MinuteCount.instant(now))).as(which).isEqualTo(Duration.ofMinutes(counted.elapsed()));
        assertThat(clock.state(MinuteCount.instant(now)).code()).as(which).isEqualTo(counted.state());
    }
}
