package jp.orikaeshi.monitoring.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final List<Leg> legs = new ArrayList<>();
    private long last = start;

    Stopwatch(Duration limit) {
        this.limitNanos = limit.toNanos();
    }

    /** Ends the phase that began with the end of the one before. Of several with one name, all count. */
    void lap(String phase) {
        long now = System.nanoTime();
        phases.merge(phase, now - last, Long::sum);
        if (!legs.isEmpty()) {
            legs.get(legs.size() - 1).phases.merge(phase, now - last, Long::sum);
        }
        last = now;
    }

    /** What is left of the limit; at least one millisecond, so that a timer can be set on it. */
    long remainingMillis() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(limitNanos - (System.nanoTime() - start)));
    }

    /** Begins a leg of a check that goes over several connections; what comes counts for it too. */
    void leg(String place) {
        legs.add(new Leg(place));
        last = System.nanoTime();
    }

    /** How the present leg was answered. */
    void answered(int code) {
        if (!legs.isEmpty()) {
            legs.get(legs.size() - 1).code = code;
        }
    }

    /**
     * The phases as evidence, {@code connectMs=0.4}, and if there are several legs those of each,
     * {@code hop1=http://a.example/ 301 dnsMs=0.2 connectMs=0.4}.
     */
    Map<String, String> evidence() {
        Map<String, String> evidence = new LinkedHashMap<>();
        phases.forEach((phase, nanos) -> evidence.put(phase + "Ms", millis(nanos)));
        if (legs.size() > 1) {
            for (Leg leg : legs) {
                evidence.put("hop" + (legs.indexOf(leg) + 1), leg.told());
            }
        }
        return evidence;
    }

    private static final class Leg {
        private final String place;
        private final Map<String, Long> phases = new LinkedHashMap<>();
        private int code;

        Leg(String place) {
            this.place = place;
        }

        String told() {
            StringBuilder told = new StringBuilder(place);
            if (code > 0) {
                told.append(' ').append(code);
            }
            phases.forEach((phase, nanos) ->
                    told.append(' ').append(phase).append("Ms=").append(millis(nanos)));
            return told.toString();
        }
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
