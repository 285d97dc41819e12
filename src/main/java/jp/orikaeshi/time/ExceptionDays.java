package jp.orikaeshi.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Single days with hours of their own, which hold before holidays, closed days and the hours of the week. */
final class ExceptionDays {
    static final ExceptionDays NONE = new ExceptionDays(Map.of());

    private final Map<LocalDate, List<WeekHours.Span>> hours;

    private ExceptionDays(Map<LocalDate, List<WeekHours.Span>> hours) {
        this.hours = hours;
    }

    /**
     * Reads a calendar's {@code exceptions}.
     *
     * @param written {@code 2026-12-26} to {@code 10:00-15:00}; several ranges with commas
     * @throws WrongCalendar naming the day or the hours that are wrong
     */
    static ExceptionDays parse(Map<String, String> written) {
        return new ExceptionDays(written.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> date(entry.getKey()), entry -> WeekHours.inOneDay(entry.getValue()))));
    }

    /** The hours of that day; empty where it has none of its own. */
    Optional<List<WeekHours.Span>> on(LocalDate day) {
        return Optional.ofNullable(hours.get(day));
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new WrongCalendar(written, e);
        }
    }
}
