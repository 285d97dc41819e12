package jp.orikaeshi.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Open hours by day of the week, from {@code mon-fri} to {@code 09:00-12:00,13:00-18:00}. */
final class WeekHours {
    private static final Duration DAY = Duration.ofDays(1);

    /** From opening to closing, as time since the start of the day; 24:00 and later is on the next day. */
    record Span(Duration opens, Duration closes) {}

    private final Map<DayOfWeek, List<Span>> spans = new EnumMap<>(DayOfWeek.class);

    private WeekHours() {}

    /**
     * Reads a calendar's {@code hours}.
     *
     * @throws WrongCalendar naming the entry that is wrong: an unknown day, a day given twice, hours that overlap or
     *     go past midnight, or no hours at all
     */
    static WeekHours parse(Map<String, String> hours) {
        return parse(hours, false);
    }

    /** The same, but hours that end before they begin, or at the same time, end on the next day. */
    static WeekHours overnight(Map<String, String> hours) {
        return parse(hours, true);
    }

    /** The hours of a single day, in their order; none goes past midnight. */
    static List<Span> inOneDay(String written) {
        return spans(written, false);
    }

    private static WeekHours parse(Map<String, String> hours, boolean overnight) {
        if (hours.isEmpty()) {
            throw new WrongCalendar("hours");
        }
        WeekHours week = new WeekHours();
        hours.forEach((days, times) -> {
            List<Span> spans = spans(times, overnight);
            for (DayOfWeek day : WeekDays.parse(days)) {
                if (week.spans.put(day, spans) != null) {
                    throw new WrongCalendar(days);
                }
            }
        });
        return week;
    }

    List<Span> on(DayOfWeek day) {
        return spans.getOrDefault(day, List.of());
    }

    private static List<Span> spans(String written, boolean overnight) {
        List<Span> spans = new ArrayList<>();
        for (String part : written.split(",", -1)) {
            spans.add(span(part.strip(), overnight));
        }
        spans.sort(Comparator.comparing(Span::opens));
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).opens().compareTo(spans.get(i - 1).closes()) < 0) {
                throw new WrongCalendar(written);
            }
        }
        return List.copyOf(spans);
    }

    private static Span span(String written, boolean overnight) {
        String[] ends = written.split("-", -1);
        try {
            Span span = new Span(time(ends[0]), time(ends[1]));
            boolean backwards = span.opens().compareTo(span.closes()) >= 0;
            if (ends.length != 2 || (backwards && !overnight)) {
                throw new WrongCalendar(written);
            }
            return backwards ? new Span(span.opens(), span.closes().plus(DAY)) : span;
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new WrongCalendar(written, e);
        }
    }

    private static Duration time(String written) {
        return written.strip().equals("24:00")
                ? DAY
                : Duration.ofNanos(LocalTime.parse(written.strip()).toNanoOfDay());
    }
}
