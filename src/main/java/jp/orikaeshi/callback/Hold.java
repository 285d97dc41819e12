package jp.orikaeshi.callback;

import java.time.Instant;

/**
 * No telephone is to ring before a time. The promise runs on: whoever holds a call-back answers for what is late.
 *
 * @param reason in one line, for colleagues
 * @param by the login of whoever holds it
 */
public record Hold(Instant until, String reason, String by) {
    public Hold {
        reason = reason.strip().replaceAll("\\s+", " ");
    }
}
