package jp.orikaeshi.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail about an outage of a provider.
 *
 * @param to the name of whoever gets it
 * @param sentAt null if it waits, or was given up
 * @param failedAt when it was given up, because nobody takes it or it was overtaken; null if it was not
 */
public record IncidentMail(
        MailKind kind,
        String to,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant failedAt) {

    /** {@code sent}, {@code given-up} or {@code waiting}. */
    public String state() {
        return sentAt != null ? "sent" : failedAt != null ? "given-up" : "waiting";
    }
}
