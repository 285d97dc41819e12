package jp.orikaeshi.monitoring.probe;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long each phase of one check took, and how long it may still take. Not thread-safe: one check runs on one event
 * loop at a time.
 */
final class Stopwatch {
    private final long start = System.nanoTime();
    private final long limitNanos;
    private final Map<String, Long> phases = new LinkedHashMap<>();
    private long last = start;

    Stopwatch(Duration limit) {
        this.limitNanos = limit.toNanos();
    }

    /** Ends the phase that began with the end of the one before. Of several with one name, all count. */
    void lap(String phase) {
        long now = System.nanoTime();
        phases.merge(phase, now - last, Long::sum);
        last = now;
    }

    /** What is left of the limit; at least one millisecond, so that a timer can be set on it. */
    long remainingMillis() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(limitNanos - (System.nanoTime() - start)));
    }

    /** The phases as evidence, {@code connectMs=0.4}. */
    Map<String, String> evidence() {
        Map<String, String> evidence = new LinkedHashMap<>();
        phases.forEach((phase, nanos) -> evidence.put(phase + "Ms", millis(nanos)));
        return evidence;
    }

    String total() {
        return millis(System.nanoTime() - start) + " ms";
    }

    private static String millis(long nanos) {
        return nanos < 10_000_000
                ? String.valueOf(Math.round(nanos / 100_000.0) / 10.0)
                : String.valueOf(TimeUnit.NANOSECONDS.toMillis(nanos));
    }
}
