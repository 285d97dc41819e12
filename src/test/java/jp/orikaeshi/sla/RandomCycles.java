package jp.orikaeshi.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * A promise that a ticket makes again each time it is reopened, with all that may happen to it.
 *
 * @param name what a failure is told by
 * @param now minute at which it is looked at
 */
record RandomCycles(String name, List<RandomHistory> cycles, int now) {
    private static final int MOST = 3;

    /** The same for the same seed. */
    static RandomCycles of(long seed, long ticket) {
        Random random = new Random(seed);
        List<RandomHistory> cycles = new ArrayList<>();
        for (RandomHistory next = RandomHistory.anywhere(random, ticket, Promise.RESOLUTION);
                next != null && cycles.size() < MOST;
                next = next.reopened(random)) {
            cycles.add(next);
        }
        int now = cycles.get(cycles.size() - 1).lastStep() + (random.nextInt(3) == 0 ? 0 : random.nextInt(3_000));
        return new RandomCycles("history with seed " + seed, cycles, now);
    }

    long ticket() {
        return cycles.get(0).events().get(0).clock().ticket();
    }

    Instant begins() {
        return RandomHistory.instant(cycles.get(0).start());
    }

    List<ClockEvent> events() {
        return cycles.stream().flatMap(cycle -> cycle.events().stream()).toList();
    }

    /** Every figure that follows from these events is the one that was counted without them. */
    void agreeWith(List<ClockEvent> events) {
        List<PromiseClock> clocks = Ledger.cycles(events);
        assertThat(clocks).as(name).hasSameSizeAs(cycles);
        for (int i = 0; i < cycles.size(); i++) {
            int cycle = i + 1;
            MinuteCount counted = cycles.get(i).countedAt(now);
            agree(counted, clocks.get(i));
            explained(
                    cycles.get(i),
                    counted,
                    events.stream().filter(event -> event.cycle() == cycle).toList());
        }
    }

    private void agree(MinuteCount counted, PromiseClock clock) {
        Instant moment = RandomHistory.instant(now);
        assertThat(clock.elapsed(moment)).as(name).isEqualTo(Duration.ofMinutes(counted.elapsed()));
        assertThat(clock.state(moment).code()).as(name).isEqualTo(counted.state());
        assertThat(clock.missedAt(moment).orElse(null)).as(name).isEqualTo(counted.missedAt());
    }

    // The pieces of the explanation lie side by side, and those that count are the minutes that were counted.
    private void explained(RandomHistory history, MinuteCount counted, List<ClockEvent> events) {
        Explanation explanation = Explanation.of(events, RandomHistory.instant(now));
        Instant start = RandomHistory.instant(history.start());
        Instant last = start;
        BitSet counts = new BitSet();
        List<MinuteCount.Still> still = new ArrayList<>();
        for (CountedPiece piece : explanation.pieces()) {
            assertThat(piece.period().from()).as(name).isEqualTo(last);
            last = piece.period().to();
            int from = minutes(start, piece.period().from());
            if (piece.counts()) {
                counts.set(from, minutes(start, last));
            }
            if (piece.why().equals("paused")) {
                still.add(stood(history.start() + from, piece));
            }
        }
        assertThat(sideBySide(still)).as(name).isEqualTo(counted.still());
        assertThat(counts).as(name).isEqualTo(counted.counted());
        assertThat(explanation.passed()).as(name).isEqualTo(Duration.ofMinutes(counted.elapsed()));
        assertThat(explanation.missedAt().orElse(null)).as(name).isEqualTo(counted.missedAt());
    }

    private static MinuteCount.Still stood(int from, CountedPiece piece) {
        int until = from + minutes(piece.period().from(), piece.period().to());
        return new MinuteCount.Still(from, until, String.valueOf(piece.detail()));
    }

    // Where a state changed in a time that a manager had taken out, the explanation has two pieces for one reason.
    private static List<MinuteCount.Still> sideBySide(List<MinuteCount.Still> pieces) {
        List<MinuteCount.Still> one = new ArrayList<>();
        for (MinuteCount.Still next : pieces) {
            MinuteCount.Still last = one.isEmpty() ? null : one.get(one.size() - 1);
            if (last != null && last.until() == next.from() && last.why().equals(next.why())) {
                one.set(one.size() - 1, new MinuteCount.Still(last.from(), next.until(), next.why()));
            } else {
                one.add(next);
            }
        }
        return one;
    }

    private static int minutes(Instant from, Instant to) {
        return (int) Duration.between(from, to).toMinutes();
    }
}
