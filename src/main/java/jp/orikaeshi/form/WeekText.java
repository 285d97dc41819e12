package jp.orikaeshi.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.orikaeshi.time.WeekDays;

/** The hours of a week as people fill them in: one text a day, none for a day off. */
public final class WeekText {
    /** The codes of the days: {@code mon} to {@code sun}. */
    public static final List<String> DAYS =
            Stream.of(DayOfWeek.values()).map(WeekDays::code).toList();

    private WeekText() {}

    /** The hours of each day that has any, by its code. */
    static Map<String, String> byDay(JsonNode week) {
        Map<String, String> byDay = new HashMap<>();
        week.properties()
                .forEach(entry -> WeekDays.parse(entry.getKey())
                        .forEach(day ->
                                byDay.put(WeekDays.code(day), entry.getValue().asText())));
        return byDay;
    }

    /**
     * The week as the desk file writes it: days that follow one another with the same hours as one, {@code mon-fri}.
     *
     * @param typed what stands in the field of a day, by its code
     */
    static ObjectNode week(UnaryOperator<String> typed) {
        ObjectNode week = JsonNodeFactory.instance.objectNode();
        List<String> hours = DAYS.stream().map(typed).map(WeekText::plain).toList();
        for (int first = 0, next; first < DAYS.size(); first = next) {
            next = first + 1;
            while (next < DAYS.size() && hours.get(next).equals(hours.get(first))) {
                next++;
            }
            if (!hours.get(first).isEmpty()) {
                String last = next - 1 == first ? "" : "-" + DAYS.get(next - 1);
                week.put(DAYS.get(first) + last, hours.get(first));
            }
        }
        return week;
    }

    /** {@code ９：００～１８：００} means 09:00-18:00. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[~〜‐–—−ー]", "-")
                .replace('、', ',')
                .replaceAll("(?<!\\d)(\\d):", "0$1:");
    }
}
