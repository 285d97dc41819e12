package jp.orikaeshi.voice;

import java.time.Duration;
import java.time.Instant;

/**
 * A leg is over. Fired inside the transaction that recorded it, once for each leg, by whichever carrier has it.
 *
 * @param result how it ended, as far as the carrier can tell
 * @param talked from answer to hang-up; zero if nobody answered
 */
public record CallEnded(String callSid, String carrier, Result result, Duration talked, Instant at) {

    public enum Result {
        /** Somebody or something answered, and it is over. */
        COMPLETED,
        NO_ANSWER,
        BUSY,
        /** The caller or we gave up before an answer. */
        CANCELLED,
        /** Unreachable, refused, or the carrier's own error. */
        FAILED
    }
}
