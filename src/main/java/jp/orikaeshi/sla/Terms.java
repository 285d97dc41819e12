package jp.orikaeshi.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param source what was agreed for tickets about something else; null for terms of which that was not kept
 */
public record Terms(
        String plan,
        Duration allowed,
        @Nullable CountedHours hours,
        List<Integer> warnAt,
        List<String> pauseOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TermsSource source) {
    public Terms {
        warnAt = List.copyOf(warnAt);
        pauseOn = List.copyOf(pauseOn);
    }

    /** Terms that know of nothing else. */
    public Terms(
            String plan, Duration allowed, @Nullable CountedHours hours, List<Integer> warnAt, List<String> pauseOn) {
        this(plan, allowed, hours, warnAt, pauseOn, null);
    }

    /**
     * What was agreed, when these were, for a ticket about this.
     *
     * @return empty if nothing is promised for it
     * @throws NullPointerException if that was not kept
     */
    Optional<Terms> about(Subject subject, Promise promise) {
        TermsSource kept = Objects.requireNonNull(source);
        return kept.otherwise().isEmpty()
                ? Optional.of(this)
                : kept.allowed(promise, subject)
                        .map(time -> new Terms(plan, time, kept.hours(subject), warnAt, pauseOn, kept));
    }

    /** The same with another allowed time, as where a promise goes on of which some has passed. */
    Terms allowing(Duration time) {
        return new Terms(plan, time, hours, warnAt, pauseOn, source);
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
