package jp.orikaeshi.recording;

import java.time.Duration;
import java.util.Optional;
import jp.orikaeshi.work.WorkHandler;

/**
 * Work with sound or with a carrier, outside any transaction, and for as long as it takes: no recording may be lost to a full
 * disk or a wrong password, and what a customer said must not lie about at a third party.
 */
abstract class PatientWork implements WorkHandler {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Override
    public final boolean inTransaction() {
        return false;
    }

    /** Seconds at first, a quarter of an hour in the end. */
    @Override
    public final Optional<Duration> retryAfter(int attempt) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempt, 10));
        return Optional.of(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
}
