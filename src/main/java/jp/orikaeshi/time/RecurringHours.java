package jp.orikaeshi.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Hours that come again, by day of the week and by what kind of day it is. What closes before it opens, or at that time,
 * closes on the next day, and belongs to the day on which it opened.
 */
public final class RecurringHours {
    private static final Map<String, String> ALL_DAY = Map.of("mon-sun", "00:00-24:00");

    private final WeekHours hours;
    private final HolidayRule rule;
    private final Holidays holidays;
    private final List<ClosedDays> companyHolidays;
    private final ExceptionDays exceptions;
    private final ZoneId zone;

    private RecurringHours(
            WeekHours hours,
            HolidayRule rule,
            Holidays holidays,
            List<ClosedDays> companyHolidays,
            ExceptionDays exceptions,
            ZoneId zone) {
        this.hours = hours;
        this.rule = rule;
        this.holidays = holidays;
        this.companyHolidays = companyHolidays;
        this.exceptions = exceptions;
        this.zone = zone;
    }

    /**
     * Reads them as a desk file writes them.
     *
     * @param hours {@code mon-fri} to {@code 18:00-09:00}; several with commas; empty for whole days
     * @param companyHolidays days that are holidays too, {@code 12-29/01-03}, {@code 08-13} or {@code 2026-08-13}
     * @param zone in which the hours are read, and the days begin
     * @throws WrongCalendar naming what is wrong
     */
    public static RecurringHours of(
            Map<String, String> hours, HolidayRule rule, Holidays holidays, List<String> companyHolidays, ZoneId zone) {
        return new RecurringHours(
                WeekHours.overnight(hours.isEmpty() ? ALL_DAY : hours),
                rule,
                holidays,
                companyHolidays.stream().map(ClosedDays::parse).toList(),
                ExceptionDays.NONE,
                zone);
    }

    /**
     * The same with hours of their own for single days, whatever day it would be otherwise.
     *
     * @param days {@code 2026-12-26} to {@code 10:00-15:00}; several ranges with commas
     * @throws WrongCalendar naming what is wrong
     */
    public RecurringHours except(Map<String, String> days) {
        return new RecurringHours(hours, rule, holidays, companyHolidays, ExceptionDays.parse(days), zone);
    }

    public boolean cover(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return Stream.of(today.minusDays(1), today).flatMap(this::on).anyMatch(span -> span.covers(at));
    }

    /** Until when it cannot change whether they {@linkplain #cover cover}; the next midnight at the latest. */
    public Instant steadyUntil(Instant after) {
        LocalDate today = LocalDate.ofInstant(after, zone);
        Instant midnight = today.plusDays(1).atStartOfDay(zone).toInstant();
        return Stream.of(today.minusDays(1), today)
                .flatMap(this::on)
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .filter(edge -> edge.isAfter(after))
                .reduce(midnight, (one, other) -> one.isBefore(other) ? one : other);
    }

    private Stream<Period> on(LocalDate day) {
        return exceptions.on(day).orElseGet(() -> usuallyOn(day)).stream()
                .map(span -> new Period(at(day, span.opens()), at(day, span.closes())));
    }

    private List<WeekHours.Span> usuallyOn(LocalDate day) {
        boolean holiday = holidays.contains(day) || companyHolidays.stream().anyMatch(days -> days.contains(day));
        return rule.admits(holiday) ? hours.on(day.getDayOfWeek()) : List.of();
    }

    private Instant at(LocalDate day, Duration sinceMidnight) {
        return WallClock.instant(day.atStartOfDay().plus(sinceMidnight), zone);
    }
}
