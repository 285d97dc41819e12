package jp.orikaeshi.sla;

import java.time.ZoneId;
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
    public BusinessCalendar open() {
        return OpeningHours.of(
                definition.hours(),
                "jp".equals(definition.holidays()) ? Holidays.japan() : Holidays.none(),
                definition.closed(),
                zone);
    }
}
