package jp.orikaeshi.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which moments count towards a promise. Pure: the same calendar always counts the same. Every stretch of time
 * includes its start and not its end, so that adjoining stretches add up.
 */
public interface BusinessCalendar {
    /** What {@link #plus} answers if the calendar never opens for long enough. */
    Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** How much of the time from {@code from} to {@code to} counts; zero if {@code to} is not later. */
    Duration between(Instant from, Instant to);

    /**
     * The earliest instant at which {@code counted} has passed since {@code from}; {@code from} itself for zero or
     * less. At the end of a day this is the closing time, not the next opening.
     */
    Instant plus(Instant from, Duration counted);

    /** The same time piece by piece, each with the reason why it counts or does not; without a gap from end to end. */
    List<Stretch> stretches(Instant from, Instant to);

    /** Every minute of every day: no gap at midnight, none at a change of year or of the offset. */
    static BusinessCalendar always() {
        return AlwaysOpen.INSTANCE;
    }
}
