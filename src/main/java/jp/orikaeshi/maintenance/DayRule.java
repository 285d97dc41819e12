package jp.orikaeshi.maintenance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Days that come again: {@code sun} is every Sunday, {@code third-sun} the third of each month, {@code last-sun} its
 * last, {@code daily} every day. The forms in which hosting companies announce their windows.
 */
record DayRule(int nth, List<DayOfWeek> days) {
    private static final int EVERY = 0;
    private static final int LAST = -1;
    private static final List<String> NTH = List.of("first", "second", "third", "fourth");

    /** Reads one of the forms above; anything else has been refused before. */
    static DayRule of(String written) {
        if (written.equals("daily")) {
            return new DayRule(EVERY, List.of(DayOfWeek.values()));
        }
        int dash = written.indexOf('-');
        String which = dash < 0 ? "" : written.substring(0, dash);
        int nth = which.isEmpty() ? EVERY : which.equals("last") ? LAST : NTH.indexOf(which) + 1;
        return new DayRule(nth, List.of(day(written.substring(dash + 1))));
    }

    boolean includes(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return days.contains(day)
                && (nth == EVERY || date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(nth, day))));
    }

    private static DayOfWeek day(String name) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no day: " + name));
    }
}
