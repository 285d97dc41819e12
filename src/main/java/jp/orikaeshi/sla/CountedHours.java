package jp.orikaeshi.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.orikaeshi.customer.Calendar;
import jp.orikaeshi.customer.CalendarDefinition;
import jp.orikaeshi.time.BusinessCalendar;
import jp.orikaeshi.time.Holidays;
import jp.orikaeshi.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/**
 * The hours in which a promise counts, as they were when it was given: a calendar edited later moves no deadline.
 *
 * @param calendar id of the calendar, for people
 * @param holidays the days on which it is closed for one, as the list in force said when the promise was given; null: by the
 *     list that came with the desk, or none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountedHours(
        String calendar,
        ZoneId zone,
        CalendarDefinition definition,
        @Nullable String holidays) {
    // Every event that changes terms carries them written out, and to read them takes longer than to count with them.
    private static final Map<CountedHours, BusinessCalendar> READ = new ConcurrentHashMap<>();

    private static final int KEPT = 500;
    private static final String JAPAN = "jp";

    /** As they are at {@code at}, with the list of holidays in force. */
    static CountedHours asOf(Calendar calendar, ZoneId zone, Instant at) {
        CalendarDefinition definition = calendar.definition();
        return new CountedHours(
                calendar.id(),
                zone,
                definition,
                JAPAN.equals(definition.holidays())
                        ? Holidays.japan().daysFrom(at.atZone(zone).getYear())
                        : null);
    }

    public BusinessCalendar open() {
        if (READ.size() > KEPT) {
            READ.clear();
        }
        return READ.computeIfAbsent(this, CountedHours::read);
    }

    private Holidays closed() {
        return holidays == null ? Holidays.packaged() : Holidays.frozen(holidays);
    }

    private BusinessCalendar read() {
        return OpeningHours.of(
                        definition.hours(),
                        JAPAN.equals(definition.holidays()) ? closed() : Holidays.none(),
                        definition.closed(),
                        zone)
                .except(definition.exceptions());
    }
}
