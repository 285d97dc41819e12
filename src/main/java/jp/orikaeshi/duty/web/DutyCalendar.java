package jp.orikaeshi.duty.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.orikaeshi.duty.DutyDesk;
import jp.orikaeshi.duty.Roster;
import jp.orikaeshi.duty.Shift;
import jp.orikaeshi.time.Period;
import jp.orikaeshi.web.Page;

/**
 * The part of the calendar that a page shows: a week with a row for each day, or a month with a row for each week.
 *
 * @param day a day of it
 * @param shifts of all rows, those that pass midnight in one
 */
public record DutyCalendar(boolean month, LocalDate day, List<DutyRow> rows, List<Shift> shifts) {
    private static final int WEEK = 7;

    static DutyCalendar of(boolean month, LocalDate day, DutyDesk desk, ZoneId zone) {
        LocalDate first = monday(month ? day.withDayOfMonth(1) : day);
        LocalDate end = monday(month ? day.with(TemporalAdjusters.lastDayOfMonth()) : day)
                .plusDays(WEEK);
        Roster roster = desk.roster(
                first.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
        int length = month ? WEEK : 1;
        List<DutyRow> rows = Stream.iterate(first, each -> each.isBefore(end), each -> each.plusDays(length))
                .map(each -> DutyRow.of(each, length, roster, zone))
                .toList();
        Instant from = first.atStartOfDay(zone).toInstant();
        return new DutyCalendar(
                month,
                day,
                rows,
                told(roster.shifts(from, end.atStartOfDay(zone).toInstant())));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public Period during() {
        return new Period(
                rows.get(0).during().from(), rows.get(rows.size() - 1).during().to());
    }

    /** A day of the week or month before. */
    public LocalDate before() {
        return month ? day.withDayOfMonth(1).minusMonths(1) : day.minusWeeks(1);
    }

    /** A day of the week or month after. */
    public LocalDate after() {
        return month ? day.withDayOfMonth(1).plusMonths(1) : day.plusWeeks(1);
    }

    /** The month, or the first day of the week. */
    public String title(Page page) {
        return month
                ? DateTimeFormatter.ofPattern(page.t("duty.month-pattern"), page.locale())
                        .format(day)
                : page.t("duty.week-of", page.day(during().from()));
    }

    public String view() {
        return month ? "month" : "week";
    }

    /** As people are told: where only those change who are called next, it is one shift. */
    static List<Shift> told(List<Shift> shifts) {
        List<Shift> told = new ArrayList<>();
        for (Shift shift : shifts) {
            int last = told.size() - 1;
            if (last >= 0 && sameDuty(told.get(last), shift)) {
                told.set(last, told.get(last).until(shift.to()));
            } else {
                told.add(shift);
            }
        }
        return told;
    }

    private static boolean sameDuty(Shift one, Shift other) {
        return one.engineer().equals(other.engineer())
                && one.layer().equals(other.layer())
                && one.alterations().equals(other.alterations());
    }
}
