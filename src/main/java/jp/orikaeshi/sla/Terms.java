package jp.orikaeshi.sla;

import java.time.Duration;
import java.util.List;
import jp.orikaeshi.time.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What one promise means for one ticket. Copied into the ledger when the clock starts: a contract changed in the
 * middle of an incident must not move a running deadline.
 *
 * @param plan id of the plan it comes from
 * @param allowed how much counted time there is
 * @param hours when time counts; null: every minute of every day
 * @param warnAt percent of the allowed time at which engineers are warned, ascending
 * @param pauseOn codes of the ticket states in which the clock stands still
 */
public record Terms(
        String plan, Duration allowed, @Nullable CountedHours hours, List<Integer> warnAt, List<String> pauseOn) {
    public Terms {
        warnAt = List.copyOf(warnAt);
        pauseOn = List.copyOf(pauseOn);
    }

    /** The same with another allowed time, as where a promise goes on of which some has passed. */
    Terms allowing(Duration time) {
        return new Terms(plan, time, hours, warnAt, pauseOn);
    }

    /** {@code always}, or the id of the calendar. */
    public String calendarId() {
        return hours == null ? "always" : hours.calendar();
    }

    /** When time counts. */
    public BusinessCalendar calendar() {
        return hours == null ? BusinessCalendar.always() : hours.open();
    }
}
