package jp.orikaeshi.time;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days of the week as the desk file writes them: {@code sat}, {@code mon-fri}, {@code mon,wed}. */
public final class WeekDays {
    private WeekDays() {}

    /**
     * Reads one or several days.
     *
     * @throws WrongCalendar naming what is no day
     */
    public static Set<DayOfWeek> parse(String written) {
        return Stream.of(written.split(",", -1))
                .flatMap(part -> range(part.strip()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    /** {@code mon}. */
    public static String code(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static Set<DayOfWeek> range(String written) {
        String[] ends = written.split("-", -1);
        if (ends.length > 2) {
            throw new WrongCalendar(written);
        }
        DayOfWeek last = day(ends[ends.length - 1], written);
        Set<DayOfWeek> days = EnumSet.of(last);
        for (DayOfWeek day = day(ends[0], written); day != last; day = day.plus(1)) {
            days.add(day);
        }
        return days;
    }

    private static DayOfWeek day(String name, String written) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> code(day).equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new WrongCalendar(written));
    }
}
