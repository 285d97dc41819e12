package jp.orikaeshi.reception;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.orikaeshi.callback.Window;

/**
 * The days on which there is something to choose, as callers name them. Days are few, so what is heard is looked for among
 * them and nowhere else.
 */
record ChoosableDays(List<Window> windows, ZoneId zone) {
    /** More than these nobody remembers who only hears them. */
    private static final int MOST = 4;

    // The longer words first: the day after tomorrow is not tomorrow.
    private static final Map<String, Integer> NEAR = near();

    private static final Pattern DAY_OF_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s*日|(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])");

    private static Map<String, Integer> near() {
        Map<String, Integer> near = new LinkedHashMap<>();
        Stream.of("明後日", "あさって", "day after tomorrow").forEach(name -> near.put(name, 2));
        Stream.of("明日", "あした", "tomorrow").forEach(name -> near.put(name, 1));
        Stream.of("今日", "本日", "きょう", "today").forEach(name -> near.put(name, 0));
        return Collections.unmodifiableMap(near);
    }

    static ChoosableDays of(List<Window> windows, ZoneId zone) {
        return new ChoosableDays(List.copyOf(windows), zone);
    }

    /** The first few, the earliest first. */
    List<LocalDate> days() {
        return windows.stream()
                .map(window -> LocalDate.ofInstant(window.from(), zone))
                .distinct()
                .limit(MOST)
                .toList();
    }

    List<Window> windows(LocalDate day) {
        return windows.stream()
                .filter(window -> LocalDate.ofInstant(window.from(), zone).equals(day))
                .toList();
    }

    /** The day that was said, by how near it is, by its weekday or by its date. */
    Optional<LocalDate> spoken(String words, LocalDate today) {
        String heard = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Optional<LocalDate> near = NEAR.entrySet().stream()
                .filter(name -> heard.contains(name.getKey()))
                .findFirst()
                .map(name -> today.plusDays(name.getValue()));
        return near.isPresent()
                ? near.filter(days()::contains)
                : days().stream()
                        .filter(day -> names(day.getDayOfWeek()).anyMatch(heard::contains))
                        .findFirst()
                        .or(() -> dayOfMonth(heard));
    }

    private static Stream<String> names(DayOfWeek day) {
        return Stream.of(
                day.getDisplayName(TextStyle.SHORT, Locale.JAPANESE) + "曜",
                day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT));
    }

    private Optional<LocalDate> dayOfMonth(String heard) {
        Matcher number = DAY_OF_MONTH.matcher(heard);
        if (!number.find()) {
            return Optional.empty();
        }
        int n = Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1));
        return days().stream().filter(day -> day.getDayOfMonth() == n).findFirst();
    }
}
