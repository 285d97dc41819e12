package jp.orikaeshi.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Days on which a company is closed: every year ({@code 08-13}, or {@code 12-29/01-03} over the change of year) or
 * once ({@code 2026-08-13}, {@code 2026-08-13/2026-08-15}). Both ends belong to it.
 */
sealed interface ClosedDays {
    boolean contains(LocalDate date);

    /**
     * Reads one entry of a calendar's {@code closed}.
     *
     * @throws WrongCalendar if it is neither
     */
    static ClosedDays parse(String written) {
        String[] ends = written.strip().split("/", -1);
        String last = ends.length == 2 ? ends[1] : ends[0];
        try {
            if (ends.length > 2) {
                throw new WrongCalendar(written);
            }
            return ends[0].length() > 5
                    ? Once.of(LocalDate.parse(ends[0]), LocalDate.parse(last), written)
                    : new EachYear(MonthDay.parse("--" + ends[0]), MonthDay.parse("--" + last));
        } catch (DateTimeException e) {
            throw new WrongCalendar(written, e);
        }
    }

    /** The same days each year. */
    record EachYear(MonthDay first, MonthDay last) implements ClosedDays {
        @Override
        public boolean contains(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            boolean afterFirst = !day.isBefore(first);
            boolean beforeLast = !day.isAfter(last);
            return first.isAfter(last) ? afterFirst || beforeLast : afterFirst && beforeLast;
        }
    }

    /** Days of one year. */
    record Once(LocalDate first, LocalDate last) implements ClosedDays {
        static Once of(LocalDate first, LocalDate last, String written) {
            if (last.isBefore(first)) {
                throw new WrongCalendar(written);
            }
            return new Once(first, last);
        }

        @Override
        public boolean contains(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }
}
