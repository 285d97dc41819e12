package jp.orikaeshi.sla;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why something is promised no more.
 *
 * @param reason {@code cancelled} by an engineer, {@code by-customer}, {@code ticket-over} before it was done, {@code not-promised} any more,
 *     or {@code merged}
 * @param words what the engineer gave as the reason; null if none was given
 */
public record Withdrawal(String reason, @Nullable String words) {
    public static final Withdrawal TICKET_OVER = new Withdrawal("ticket-over", null);
    public static final Withdrawal MERGED = new Withdrawal("merged", null);

    /** The terms that hold now do not promise it. */
    public static final Withdrawal NOT_PROMISED = new Withdrawal("not-promised", null);

    /** The customer does not want to be called. */
    public static final Withdrawal BY_CUSTOMER = new Withdrawal("by-customer", null);

    /** By an engineer, who said why in one line, whatever they typed; null or blank: they did not. */
    public static Withdrawal cancelled(@Nullable String words) {
        return new Withdrawal(
                "cancelled",
                words == null || words.isBlank() ? null : words.strip().replaceAll("\\s+", " "));
    }

    /** Whether it is owed all the same: under the number of another ticket, where it has a clock of its own. */
    public boolean owedElsewhere() {
        return reason.equals(MERGED.reason);
    }

    public Optional<String> said() {
        return Optional.ofNullable(words);
    }

    /** Where there are no words: {@code untold} by an engineer, else the reason. Texts are {@code timeline.reason.CODE}. */
    public String code() {
        return reason.equals("cancelled") ? "untold" : reason;
    }
}
