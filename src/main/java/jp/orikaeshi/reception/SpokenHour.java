package jp.orikaeshi.reception;

import java.text.Normalizer;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.orikaeshi.callback.Window;

/** An hour as callers say it: 午後3時, 15時, "three" is not understood and asked again, "3 pm" is. */
record SpokenHour(int hour) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final int NOON = 12;
    // Nobody at a desk means the night.
    private static final int MORNING = 8;

    /** The first hour that is named; a small number without "morning" or "afternoon" is one of the afternoon. */
    static Optional<SpokenHour> in(String words) {
        String heard = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Matcher number = NUMBER.matcher(heard);
        if (!number.find()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(number.group());
        boolean morning = heard.contains("午前") || heard.matches(".*\\d ?a\\.?m\\b.*");
        boolean afternoon = heard.contains("午後") || heard.matches(".*\\d ?p\\.?m\\b.*");
        boolean later = hour < NOON && !morning && (afternoon || hour < MORNING);
        return Optional.of(new SpokenHour(later ? hour + NOON : hour));
    }

    /** The time in which that hour lies. */
    Optional<Window> among(List<Window> windows, ZoneId zone) {
        return windows.stream()
                .filter(window -> {
                    LocalTime begins = LocalTime.ofInstant(window.from(), zone);
                    LocalTime ends = LocalTime.ofInstant(window.until(), zone);
                    return begins.getHour() <= hour && hour < ends.getHour();
                })
                .findFirst();
    }
}
