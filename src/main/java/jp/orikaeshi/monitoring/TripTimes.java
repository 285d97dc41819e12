package jp.orikaeshi.monitoring;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a mail may take, from sending to finding.
 *
 * @param warnAfter what takes longer is late
 * @param timeout what takes longer is lost
 */
public record TripTimes(Duration warnAfter, Duration timeout) {
    /** A check waits no longer. */
    public static final Duration LONGEST = Duration.ofMinutes(30);

    /** Those of a probe, empty where it names none. */
    public static TripTimes of(Optional<Duration> warnAfter, Optional<Duration> timeout) {
        return new TripTimes(warnAfter.orElse(Duration.ofMinutes(1)), timeout.orElse(Duration.ofMinutes(5)));
    }
}
