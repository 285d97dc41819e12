package jp.orikaeshi.web;

import java.time.Duration;
import java.util.Locale;

/** A stretch of time in two words at most, as orikaeshi.js goes on counting it. */
public final class Countdown {
    private Countdown() {}

    /** {@code あと12分}, {@code 12分超過}; {@code left} is negative once it is over. */
    public static String text(Locale locale, Duration left) {
        return Messages.text(
                locale,
                left.isNegative() ? "web.over" : "web.left",
                span(locale, left.abs()).strip());
    }

    /** {@code 2日3時間}, {@code 3時間5分}, {@code 12分}, {@code 40秒}. */
    public static String span(Locale locale, Duration length) {
        if (length.toDays() > 0) {
            return two(locale, length.toDays(), "web.day", length.toHoursPart(), "web.hour");
        }
        if (length.toHours() > 0) {
            return two(locale, length.toHours(), "web.hour", length.toMinutesPart(), "web.minute");
        }
        return length.toMinutes() > 0
                ? one(locale, length.toMinutes(), "web.minute")
                : one(locale, length.toSeconds(), "web.second");
    }

    private static String two(Locale locale, long more, String unit, long less, String lesserUnit) {
        return one(locale, more, unit) + (less == 0 ? "" : one(locale, less, lesserUnit));
    }

    private static String one(Locale locale, long amount, String unit) {
        return amount + Messages.text(locale, unit);
    }
}
