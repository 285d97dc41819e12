package jp.orikaeshi.mail;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last mail to a contact with a report.
 *
 * @param to their name
 * @param sentAt null if it waits, or was given up
 * @param failedAt when it was given up, because nobody takes it or it was overtaken; null if it was not
 * @param error what the mail server said, or why the desk gave it up; null if it was not given up
 */
public record ReportMail(
        String to,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant failedAt,
        @Nullable String error) {

    /**
     * {@code sent}, {@code waiting}, {@code overtaken} by a later edition, {@code needless} since the trouble goes on or was
     * somebody else's, {@code too-late}, or {@code refused}.
     */
    public String state() {
        if (sentAt != null) {
            return "sent";
        }
        if (failedAt == null) {
            return "waiting";
        }
        if (MonthLetterWriter.LATER_EDITION.equals(error)) {
            return "overtaken";
        }
        if (Outbox.TOO_LATE.equals(error)) {
            return "too-late";
        }
        return error != null && Overtaken.REPORT_NEEDLESS.contains(error) ? "needless" : "refused";
    }

    /** When it came to be so. */
    public Instant since() {
        return Optional.ofNullable(sentAt)
                .or(() -> Optional.ofNullable(failedAt))
                .orElse(createdAt);
    }

    /** What the server said that refused it; empty otherwise. */
    public Optional<String> serverSaid() {
        return state().equals("refused") ? Optional.ofNullable(error) : Optional.empty();
    }
}
