package jp.orikaeshi.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** What it costs to read clocks of many kinds: some stand still, some were given other terms or corrected. */
public final class ClockCost {
    private static final int CLOCKS = 1_000;
    private static final int TIMES = 200;
    private static final int DAYS = 14;

    private final List<List<ClockEvent>> ledgers = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();
    private long left;

    public ClockCost(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CLOCKS; i++) {
            RandomHistory history = RandomHistory.anywhere(random, i, Promise.RESOLUTION);
            ledgers.add(history.events());
            moments.add(MinuteCount.instant(history.lastStep() + random.nextInt(DAYS * 1440)));
        }
    }

    /** The time that is left on a clock that has been read: the mean for each of them. */
    public List<Duration> remaining() {
        return each(events -> PromiseClock.of(events)::remaining);
    }

    /** The same from its events. */
    public List<Duration> readAndRemaining() {
        return each(events -> now -> PromiseClock.of(events).remaining(now));
    }

    private List<Duration> each(Function<List<ClockEvent>, Function<Instant, Duration>> reading) {
        List<Duration> means = new ArrayList<>();
        for (int i = 0; i < CLOCKS; i++) {
            Function<Instant, Duration> clock = reading.apply(ledgers.get(i));
            Instant now = moments.get(i);
            long start = System.nanoTime();
            for (int n = 0; n < TIMES; n++) {
                left += clock.apply(now).toSeconds();
            }
            means.add(Duration.ofNanos((System.nanoTime() - start) / TIMES));
        }
        return means;
    }

    /** Something that depends on every answer, so that none is optimised away. */
    public long sum() {
        return left;
    }
}
