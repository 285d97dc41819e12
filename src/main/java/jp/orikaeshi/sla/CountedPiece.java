package jp.orikaeshi.sla;

import java.time.Duration;
import jp.orikaeshi.time.Openness;
import jp.orikaeshi.time.Period;
import jp.orikaeshi.time.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Time that counted, or did not, for one reason.
 *
 * @param why {@code counted}, {@code paused}, or why the calendar was closed: {@code out-of-hours}, {@code out-of-exception},
 *     {@code day-off}, {@code holiday}, {@code company-holiday}
 * @param detail the state of the ticket for which it was paused, {@code corrected} if a manager said that it does not
 *     count, the name of the holiday, or {@code exception} if the day has hours of its own; null where there is nothing to add
 * @param counted all of it, or nothing
 * @param total what had counted by its end
 * @param late whether it came after the deadline
 */
public record CountedPiece(
        Period period,
        String why,
        @Nullable String detail,
        Terms terms,
        Duration counted,
        Duration total,
        boolean late) {

    static CountedPiece counted(Period period, Openness open, Terms terms, Duration total, boolean late) {
        return new CountedPiece(
                period,
                "counted",
                open == Openness.EXCEPTION ? open.code() : null,
                terms,
                Duration.between(period.from(), period.to()),
                total,
                late);
    }

    static CountedPiece paused(Period period, String reason, Terms terms, Duration total) {
        return new CountedPiece(period, "paused", reason, terms, Duration.ZERO, total, false);
    }

    static CountedPiece closed(Stretch closed, Terms terms, Duration total) {
        return new CountedPiece(
                closed.period(), closed.openness().code(), closed.holiday(), terms, Duration.ZERO, total, false);
    }

    /**
     * What counted of it as it is shown, in whole seconds: by so much the running total that is shown grows. These add up to
     * the total to the second, and each is less than a second off.
     */
    public Duration shown() {
        return Duration.ofSeconds(total.toSeconds() - total.minus(counted).toSeconds());
    }

    public boolean counts() {
        return !counted.isZero();
    }
}
