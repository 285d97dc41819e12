package jp.orikaeshi.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer has been mailed the report of their month.
 *
 * @param mails one for each address, the first first
 * @param problem why somebody who should have it has not: {@code no-server}, {@code no-address}, {@code not-written} at the
 *     review, for want of one of both; null if nobody is without
 * @param sendable whether it can be sent to somebody who neither has it nor will
 */
public record MonthPost(List<MonthMail> mails, @Nullable String problem, boolean sendable) {
    public MonthPost {
        mails = List.copyOf(mails);
    }
}
