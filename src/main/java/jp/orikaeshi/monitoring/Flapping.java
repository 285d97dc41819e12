package jp.orikaeshi.monitoring;

import java.time.Duration;

/**
 * When something changes so often that single outages of it say nothing: four confirmed changes within an hour. It is calm
 * again at one change at most: as in Nagios and Icinga 2 ({@code flapping_threshold_high} and {@code _low}) two bounds keep
 * the mark itself from flapping. They weigh the last 20 checks; here changes are counted that were confirmed, so that
 * the interval of a probe makes no difference. Pure.
 */
final class Flapping {
    static final Duration WITHIN = Duration.ofHours(1);
    private static final long MANY = 4;
    private static final long CALM = 1;

    private Flapping() {}

    /**
     * Whether it flaps.
     *
     * @param already whether it did so far
     * @param changes beginnings and ends of outages within {@link #WITHIN}
     */
    static boolean flaps(boolean already, long changes) {
        return changes >= MANY || (already && changes > CALM);
    }
}
