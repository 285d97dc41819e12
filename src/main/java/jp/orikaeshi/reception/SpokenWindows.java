package jp.orikaeshi.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.callback.Window;

/** Puts the times of a call-back into words, and into choices that a caller makes by a key. */
record SpokenWindows(SpokenText spoken, Instant now) {

    /** The days on which there is something to choose, each with its key. */
    String days(List<Window> offered) {
        return menu(ChoosableDays.of(offered, spoken.zone()).days().stream()
                .map(this::day)
                .toList());
    }

    /** These times of one day, each with its key. */
    String hours(List<Window> offered) {
        return menu(offered.stream().limit(Menu.MOST).map(this::hours).toList());
    }

    /** With its day. */
    String text(Window window) {
        String day = day(LocalDate.ofInstant(window.from(), spoken.zone()));
        return phrases().say("window", day, hours(window));
    }

    /** What is owed already, and the keys that leave it so or cancel it, as far as the flow has them. */
    String standing(CallbackView callback, Map<String, String> keys) {
        Window window = callback.window();
        String when = window == null
                ? phrases().say("standing.due", spoken.time(callback.dueAt(), now))
                : phrases().say("standing.window", text(window));
        return when + key(keys, "keep") + key(keys, "cancel");
    }

    private String key(Map<String, String> keys, String meaning) {
        return keys.entrySet().stream()
                .filter(key -> key.getValue().equals(meaning))
                .findFirst()
                .map(key -> phrases().say("standing." + meaning, key.getKey()))
                .orElse("");
    }

    private String menu(List<String> choices) {
        return IntStream.range(0, choices.size())
                .mapToObj(i -> phrases().say("menu", choices.get(i), Integer.toString(i + 1)))
                .collect(Collectors.joining(phrases().japanese() ? "、" : ", "));
    }

    private String day(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(now, spoken.zone());
        if (day.equals(today)) {
            return phrases().say("day.today");
        }
        return day.equals(today.plusDays(1))
                ? phrases().say("day.tomorrow")
                : DateTimeFormatter.ofPattern(
                                phrases().say("day.pattern"), phrases().bundle().getLocale())
                        .format(day);
    }

    private String hours(Window window) {
        DateTimeFormatter hour = DateTimeFormatter.ofPattern(
                        phrases().say("hour.pattern"), phrases().bundle().getLocale())
                .withZone(spoken.zone());
        return phrases().say("hours", spokenHour(hour, window.from()), spokenHour(hour, window.until()));
    }

    private static String spokenHour(DateTimeFormatter hour, Instant at) {
        return hour.format(at).replace("時0分", "時").replace(":00 ", " ");
    }

    private FlowPhrases phrases() {
        return spoken.phrases();
    }
}
