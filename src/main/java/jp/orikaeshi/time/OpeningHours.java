package jp.orikaeshi.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A calendar with hours by weekday, less holidays and the company's own closed days, in one time zone. Single days may have
 * hours of their own, which hold before all of these.
 */
public final class OpeningHours implements BusinessCalendar {
    // Far beyond any promise. A calendar that does not open for so long never does.
    private static final int GIVE_UP_DAYS = 3 * 366;

    private final WeekHours hours;
    private final Holidays holidays;
    private final List<ClosedDays> closed;
    private final ExceptionDays exceptions;
    private final ZoneId zone;

    private OpeningHours(
            WeekHours hours, Holidays holidays, List<ClosedDays> closed, ExceptionDays exceptions, ZoneId zone) {
        this.hours = hours;
        this.holidays = holidays;
        this.closed = closed;
        this.exceptions = exceptions;
        this.zone = zone;
    }

    /**
     * Reads a calendar as the desk file writes it.
     *
     * @param hours {@code mon-fri} to {@code 09:00-18:00}; several ranges with commas; {@code 24:00} is midnight
     * @param holidays those on which it is closed
     * @param closed {@code 12-29/01-03}, {@code 08-13} or {@code 2026-08-13}
     * @throws WrongCalendar naming what is wrong
     */
    public static OpeningHours of(Map<String, String> hours, Holidays holidays, List<String> closed, ZoneId zone) {
        return new OpeningHours(
                WeekHours.parse(hours),
                holidays,
                closed.stream().map(ClosedDays::parse).toList(),
                ExceptionDays.NONE,
                zone);
    }

    /**
     * The same calendar with hours of their own for single days, whatever day it would be otherwise.
     *
     * @param days {@code 2026-12-26} to {@code 10:00-15:00}; several ranges with commas
     * @throws WrongCalendar naming what is wrong
     */
    public OpeningHours except(Map<String, String> days) {
        return new OpeningHours(hours, holidays, closed, ExceptionDays.parse(days), zone);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        Duration counted = Duration.ZERO;
        if (!to.isAfter(from)) {
            return counted;
        }
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (WeekHours.Span span : on(day)) {
                counted =
                        counted.plus(overlap(later(from, at(day, span.opens())), earlier(to, at(day, span.closes()))));
            }
        }
        return counted;
    }

    @Override
    public Instant plus(Instant from, Duration counted) {
        if (counted.isNegative() || counted.isZero()) {
            return from;
        }
        Duration left = counted;
        LocalDate first = from.atZone(zone).toLocalDate();
        LocalDate giveUp = first.plusDays(GIVE_UP_DAYS);
        for (LocalDate day = first; day.isBefore(giveUp); day = day.plusDays(1)) {
            for (WeekHours.Span span : on(day)) {
                Instant opens = later(from, at(day, span.opens()));
                Duration open = overlap(opens, at(day, span.closes()));
                if (left.compareTo(open) <= 0) {
                    return opens.plus(left);
                }
                left = left.minus(open);
                giveUp = open.isZero() ? giveUp : day.plusDays(GIVE_UP_DAYS);
            }
        }
        return NEVER;
    }

    @Override
    public List<Stretch> stretches(Instant from, Instant to) {
        return OpenDays.of(from, to, zone, this::pieces);
    }

    private List<Stretch> pieces(LocalDate day) {
        Period whole = new Period(at(day, Duration.ZERO), at(day, Duration.ofDays(1)));
        Optional<List<WeekHours.Span>> exception = exceptions.on(day);
        if (exception.isPresent()) {
            return pieces(day, whole, exception.get(), Openness.EXCEPTION, Openness.OUT_OF_EXCEPTION);
        }
        Optional<String> holiday = holidays.name(day);
        if (holiday.isPresent()) {
            return List.of(new Stretch(whole, Openness.HOLIDAY, holiday.get()));
        }
        if (closedByCompany(day)) {
            return List.of(Stretch.of(whole, Openness.COMPANY_HOLIDAY));
        }
        List<WeekHours.Span> spans = hours.on(day.getDayOfWeek());
        return spans.isEmpty()
                ? List.of(Stretch.of(whole, Openness.DAY_OFF))
                : pieces(day, whole, spans, Openness.OPEN, Openness.OUT_OF_HOURS);
    }

    private List<Stretch> pieces(
            LocalDate day, Period whole, List<WeekHours.Span> spans, Openness within, Openness outside) {
        List<Stretch> pieces = new ArrayList<>();
        Instant closedSince = whole.from();
        for (WeekHours.Span span : spans) {
            Period open = new Period(at(day, span.opens()), at(day, span.closes()));
            pieces.add(Stretch.of(new Period(closedSince, open.from()), outside));
            pieces.add(Stretch.of(open, within));
            closedSince = open.to();
        }
        pieces.add(Stretch.of(new Period(closedSince, whole.to()), outside));
        return pieces;
    }

    private List<WeekHours.Span> on(LocalDate day) {
        return exceptions.on(day).orElseGet(() -> usuallyOn(day));
    }

    private List<WeekHours.Span> usuallyOn(LocalDate day) {
        return holidays.contains(day) || closedByCompany(day) ? List.of() : hours.on(day.getDayOfWeek());
    }

    private boolean closedByCompany(LocalDate day) {
        return closed.stream().anyMatch(days -> days.contains(day));
    }

    // Wall-clock time, not time since midnight: on a day with a change of offset it opens at nine all the same.
    private Instant at(LocalDate day, Duration sinceMidnight) {
        return sinceMidnight.toDays() == 1
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(LocalTime.ofNanoOfDay(sinceMidnight.toNanos()))
                        .atZone(zone)
                        .toInstant();
    }

    private static Duration overlap(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
