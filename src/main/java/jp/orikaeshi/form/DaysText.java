package jp.orikaeshi.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The hours of single days as people fill them in: a day and its hours on each line. */
public final class DaysText {
    private static final Pattern DAY_AND_HOURS =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:\\([月火水木金土日]\\))?(?:[:\\s]+(.*))?");
    private static final Pattern ANYTHING = Pattern.compile("(\\S+)\\s*(.*)");

    private DaysText() {}

    /** {@code 2026-12-26 10:00-15:00}, one a line. */
    public static String lines(JsonNode days) {
        return days.properties().stream()
                .map(day -> day.getKey() + " " + day.getValue().asText())
                .collect(Collectors.joining("\n"));
    }

    /** The days as the desk file writes them, {@code ２０２６/1/4　9:00～12:00} too; what is no day stays as it was typed. */
    static ObjectNode days(String typed) {
        ObjectNode days = JsonNodeFactory.instance.objectNode();
        written(typed).forEach(day -> days.put(day.date(), day.hours()));
        return days;
    }

    /** Whether a day stands there twice. */
    static boolean twice(String typed) {
        List<Day> days = written(typed);
        return days.stream().map(Day::date).distinct().count() < days.size();
    }

    private record Day(String date, String hours) {}

    private static List<Day> written(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(DaysText::day)
                .toList();
    }

    private static Day day(String line) {
        Matcher known = DAY_AND_HOURS.matcher(line);
        if (known.matches()) {
            String date = String.format(
                    Locale.ROOT,
                    "%s-%02d-%02d",
                    known.group(1),
                    Integer.parseInt(known.group(2)),
                    Integer.parseInt(known.group(3)));
            return new Day(date, known.group(4) == null ? "" : WeekText.plain(known.group(4)));
        }
        Matcher unknown = ANYTHING.matcher(line);
        return unknown.matches() ? new Day(unknown.group(1), WeekText.plain(unknown.group(2))) : new Day(line, "");
    }
}
