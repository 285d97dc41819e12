package jp.orikaeshi.callback.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.orikaeshi.callback.Choice;
import jp.orikaeshi.callback.Window;

/** The times that a customer may choose, as their page lists them. */
public record ChoiceSheet(Choice choice, ZoneId zone, Locale locale) {
    private static final int AT_ONCE = 2;

    /** Those of the next days, by day: what most people want to see. */
    public Map<LocalDate, List<Window>> near() {
        return part(0, AT_ONCE);
    }

    /** Those of the days that follow, by day. */
    public Map<LocalDate, List<Window>> further() {
        return part(AT_ONCE, Long.MAX_VALUE);
    }

    private Map<LocalDate, List<Window>> part(long from, long most) {
        Map<LocalDate, List<Window>> part = new LinkedHashMap<>();
        days().entrySet().stream().skip(from).limit(most).forEach(day -> part.put(day.getKey(), day.getValue()));
        return part;
    }

    private Map<LocalDate, List<Window>> days() {
        return choice.offered().stream()
                .collect(Collectors.groupingBy(
                        window -> LocalDate.ofInstant(window.from(), zone), LinkedHashMap::new, Collectors.toList()));
    }

    /** {@code 12月1日(火)}, {@code Tue 1 Dec}. */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(japanese() ? "M月d日(E)" : "EEE d MMM", locale));
    }

    /** {@code 13:00〜15:00}. */
    public String hours(Window window) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("H:mm", locale).withZone(zone);
        return time.format(window.from()) + (japanese() ? "〜" : "–") + time.format(window.until());
    }

    /** With its day. */
    public String text(Window window) {
        return day(LocalDate.ofInstant(window.from(), zone)) + " " + hours(window);
    }

    private boolean japanese() {
        return locale.getLanguage().equals("ja");
    }
}
