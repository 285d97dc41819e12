package jp.orikaeshi.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after failed log-ins: nothing for the first few, then twice as long each time, with a ceiling, since
 * whoever tries a colleague's name must not lock that colleague out for the night.
 *
 * @param free failures that cost nothing
 */
record Throttle(int free) {
    /** Many people may sit behind one address. */
    static final Throttle ADDRESS = new Throttle(20);

    static final Throttle ACCOUNT = new Throttle(5);

    /** Whoever has a link may change their mind a few times in a row. */
    static final Throttle LINK = new Throttle(10);

    /** Failures this old no longer count. */
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** When the next attempt is heard, after {@code failures} of which the last was at {@code lastAt}. */
    Instant nextAttempt(int failures, Instant lastAt) {
        if (failures < free) {
            return lastAt;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - free, 20));
        return lastAt.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
