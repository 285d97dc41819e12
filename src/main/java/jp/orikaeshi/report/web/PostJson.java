package jp.orikaeshi.report.web;

import java.time.Instant;
import java.util.List;
import jp.orikaeshi.mail.ReportPost;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer has been mailed a report.
 *
 * @param mails the last one to each contact
 * @param problem why somebody who should have it has not, as {@link ReportPost#problem}; null if nobody is without
 * @param sendable whether {@code POST …/mail} sends it to anybody
 */
record PostJson(List<Mail> mails, @Nullable String problem, boolean sendable) {
    /** {@code state} as {@code ReportMail.state} says it, since when, and what the server said that refused it. */
    record Mail(
            String to,
            String state,
            Instant since,
            @Nullable String serverSaid) {}

    static PostJson of(ReportPost post) {
        return new PostJson(
                post.mails().stream()
                        .map(mail -> new Mail(
                                mail.to(),
                                mail.state(),
                                mail.since(),
                                mail.serverSaid().orElse(null)))
                        .toList(),
                post.problem(),
                post.sendable());
    }
}
