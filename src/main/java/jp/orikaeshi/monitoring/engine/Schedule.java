package jp.orikaeshi.monitoring.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * When a probe is due. Its place within the interval follows from its id: the same after every restart and on every
 * node, and evenly spread over all probes. Due times are absolute, so lateness never adds up.
 */
final class Schedule {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private Schedule() {}

    /** The first time after {@code now} at which it is due. */
    static Instant next(UUID probe, Duration interval, Instant now) {
        long period = Math.max(1000, interval.toMillis());
        long phase = phase(probe, period);
        long millis = now.toEpochMilli();
        return Instant.ofEpochMilli(Math.floorDiv(millis - phase, period) * period + period + phase);
    }

    /** Milliseconds until then, never less: a timer that goes off early would find the same due time before it again. */
    static long millisUntilDue(UUID probe, Duration interval, Instant now) {
        return Duration.between(now, next(probe, interval, now))
                .plusNanos(999_999)
                .toMillis();
    }

    /** Where within {@code period} milliseconds it has its place. */
    static long phase(UUID probe, long period) {
        long mixed = (probe.getMostSignificantBits() ^ probe.getLeastSignificantBits()) * MIX;
        return Math.floorMod(mixed ^ (mixed >>> 32), period);
    }
}
