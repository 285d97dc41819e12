package jp.orikaeshi.sla;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.orikaeshi.customer.CalendarDefinition;
import jp.orikaeshi.time.BusinessCalendar;
import jp.orikaeshi.time.Holidays;
import jp.orikaeshi.time.OpeningHours;

/**
 * The hours in which a promise counts, as they were when it was given: a calendar edited later moves no deadline.
 *
 * @param calendar id of the calendar, for people
 */
public record CountedHours(String calendar, ZoneId zone, CalendarDefinition definition) {
    // Every event that changes terms carries them written out, and to read them takes longer than to count with them.
    private static final Map<CountedHours, BusinessCalendar> READ = new ConcurrentHashMap<>();

    private static final int KEPT = 500;

    public BusinessCalendar open() {
        if (READ.size() > KEPT) {
            READ.clear();
        }
        return READ.computeIfAbsent(this, CountedHours::read);
    }

    private BusinessCalendar read() {
        return OpeningHours.of(
                definition.hours(),
                "jp".equals(definition.holidays()) ? Holidays.japan() : Holidays.none(),
                definition.closed(),
                zone);
    }
}
