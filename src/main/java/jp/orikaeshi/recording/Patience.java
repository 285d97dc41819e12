package jp.orikaeshi.recording;

import java.time.Duration;

/** How long to wait before a carrier is asked again: seconds at first, a quarter of an hour in the end. */
final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Patience() {}

    static Duration after(int attempt) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempt, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
