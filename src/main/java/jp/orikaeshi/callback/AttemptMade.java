package jp.orikaeshi.callback;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to call a customer back, for reports on the past.
 *
 * @param engineer login of whoever's telephone rang
 * @param acceptedAt when they took the call; null if they did not
 * @param endedAt null while it lasts
 */
public record AttemptMade(
        long ticket,
        String engineer,
        Outcome outcome,
        Instant startedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt) {

    public boolean accepted() {
        return acceptedAt != null;
    }

    /** From taking the call until it was over; nothing if it was not taken, or is not over. */
    public Duration onTheTelephone() {
        return acceptedAt == null || endedAt == null || endedAt.isBefore(acceptedAt)
                ? Duration.ZERO
                : Duration.between(acceptedAt, endedAt);
    }
}
