package jp.orikaeshi.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer has been mailed a report: of their month, or of an incident.
 *
 * @param mails the last one for each address, the first first
 * @param problem why somebody who should have it has not: {@code no-server}, {@code no-address}, {@code not-written} at the
 *     review of a month, for want of one of both; of an incident also {@code unverified} as long as nobody has confirmed who
 *     called, {@code reopened}, or {@code not-then} for want of one of these when it was issued; null if nobody is without
 * @param sendable whether it can be sent to somebody who neither has it nor will
 */
public record ReportPost(List<ReportMail> mails, @Nullable String problem, boolean sendable) {
    public ReportPost {
        mails = List.copyOf(mails);
    }
}
