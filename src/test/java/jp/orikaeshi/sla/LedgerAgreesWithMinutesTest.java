package jp.orikaeshi.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random histories, read from the ledger and counted minute by minute without it: both must say the same. How many, and
 * which, by {@code -Dsla.histories} and {@code -Dsla.seed}.
 */
class LedgerAgreesWithMinutesTest {
    private static final int CASES = Integer.getInteger("sla.histories", 2_000);
    private static final long SEED = Long.getLong("sla.seed", 20261124L);

    @Test
    void every_figure_agrees_with_the_count() {
        for (int i = 0; i < CASES; i++) {
            long seed = SEED + i;
            agree(new Random(seed), "history with seed " + seed);
        }
    }

    private static void agree(Random random, String which) {
        List<RandomHistory> cycles = new ArrayList<>();
        for (RandomHistory next = RandomHistory.anywhere(random, 1001, Promise.RESOLUTION);
                next != null && cycles.size() < 3;
                next = next.reopened(random)) {
            cycles.add(next);
        }
        int now = cycles.get(cycles.size() - 1).lastStep() + (random.nextInt(3) == 0 ? 0 : random.nextInt(3_000));
        List<PromiseClock> clocks = Ledger.cycles(
                cycles.stream().flatMap(cycle -> cycle.events().stream()).toList());
        for (int cycle = 0; cycle < cycles.size(); cycle++) {
            RandomHistory history = cycles.get(cycle);
            MinuteCount counted = history.countedAt(now);
            agree(counted, clocks.get(cycle), MinuteCount.instant(now), which);
            explained(history, counted, MinuteCount.instant(now), which);
        }
    }

    private static void agree(MinuteCount counted, PromiseClock clock, Instant now, String which) {
        assertThat(clock.elapsed(now)).as(which).isEqualTo(Duration.ofMinutes(counted.elapsed()));
        assertThat(clock.state(now).code()).as(which).isEqualTo(counted.state());
        assertThat(clock.missedAt(now).orElse(null)).as(which).isEqualTo(counted.missedAt());
    }

    /** The pieces of the explanation lie side by side, and those that count are the minutes that were counted. */
    private static void explained(RandomHistory history, MinuteCount counted, Instant now, String which) {
        Explanation explanation = Explanation.of(history.events(), now);
        Instant start = MinuteCount.instant(history.start());
        Instant last = start;
        BitSet counts = new BitSet();
        for (CountedPiece piece : explanation.pieces()) {
            assertThat(piece.period().from()).as(which).isEqualTo(last);
            last = piece.period().to();
            if (piece.counts()) {
                counts.set(minutes(start, piece.period().from()), minutes(start, last));
            }
        }
        assertThat(counts).as(which).isEqualTo(counted.counted());
        assertThat(explanation.passed()).as(which).isEqualTo(Duration.ofMinutes(counted.elapsed()));
        assertThat(explanation.missedAt().orElse(null)).as(which).isEqualTo(counted.missedAt());
    }

    private static int minutes(Instant from, Instant to) {
        return (int) Duration.between(from, to).toMinutes();
    }
}
