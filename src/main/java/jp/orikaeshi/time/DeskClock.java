package jp.orikaeshi.time;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The one clock of the desk: the system's time, plus what the demo has been told to skip. Whole
 * microseconds, because that is what PostgreSQL keeps: a time read back equals the time written.
 */
public final class DeskClock extends Clock {
    private final Clock base;
    private final AtomicLong skippedMillis;

    public DeskClock(Clock base) {
        this(base, new AtomicLong());
    }

    private DeskClock(Clock base, AtomicLong skippedMillis) {
        this.base = base;
        this.skippedMillis = skippedMillis;
    }

    /**
     * Moves the clock forward and answers the new time.
     *
     * @throws IllegalArgumentException if {@code by} is negative: promises must not run backwards
     */
    public Instant advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock cannot go back: " + by);
        }
        skippedMillis.addAndGet(by.toMillis());
        return instant();
    }

    /** What has been skipped so far; zero outside the demo. */
    public Duration skipped() {
        return Duration.ofMillis(skippedMillis.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DeskClock(base.withZone(zone), skippedMillis);
    }

    @Override
    public Instant instant() {
        return base.instant().plusMillis(skippedMillis.get()).truncatedTo(MICROS);
    }
}
