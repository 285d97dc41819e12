package jp.orikaeshi.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * When a customer wants to be called: no telephone rings before, and the promise is kept by its end.
 *
 * @param from inclusive
 * @param until later than {@code from}
 */
public record Window(Instant from, Instant until) {
    /** Long enough for an engineer to be found and the customer to be rung twice. */
    public static final Duration SHORTEST = Duration.ofMinutes(15);

    /** What lies further ahead belongs into a calendar, not onto a desk. */
    public static final Duration FURTHEST = Duration.ofDays(7);

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("M/d HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public Window {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a window ends after it begins: " + from + ", " + until);
        }
    }

    /** Whether it can still be kept, and is worth promising, at this instant. */
    public boolean acceptable(Instant now) {
        Instant begins = from.isAfter(now) ? from : now;
        return !until.isBefore(begins.plus(SHORTEST)) && !until.isAfter(now.plus(FURTHEST));
    }

    boolean overlaps(Window other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** {@code 12/1 15:00–17:00}, in every language. */
    public String text(ZoneId zone) {
        ZonedDateTime begin = from.atZone(zone);
        ZonedDateTime end = until.atZone(zone);
        boolean oneDay = begin.toLocalDate().equals(end.toLocalDate());
        return DAY_AND_TIME.format(begin) + "–" + (oneDay ? TIME : DAY_AND_TIME).format(end);
    }
}
