package jp.orikaeshi.duty.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import jp.orikaeshi.duty.Shift;
import jp.orikaeshi.time.Period;

/**
 * A shift as it is drawn in a row of the calendar.
 *
 * @param x where it begins, {@code 37.5%} of the row
 * @param width of the row
 */
public record DutyBar(String x, String width, Shift shift) {
    static DutyBar of(Shift shift, Period row) {
        return new DutyBar(at(shift.from(), row), percent(share(shift.from(), shift.to(), row)), shift);
    }

    /** The place of an instant in a row. */
    static String at(Instant instant, Period row) {
        return percent(share(row.from(), instant, row));
    }

    private static double share(Instant from, Instant to, Period row) {
        return (double) Duration.between(from, to).toSeconds()
                / Duration.between(row.from(), row.to()).toSeconds();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", 100 * share);
    }
}
