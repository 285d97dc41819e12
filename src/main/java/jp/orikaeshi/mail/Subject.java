package jp.orikaeshi.mail;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What mails are about.
 *
 * @param params what else is to be said: which promise, which share of its time
 * @param customer who is told about their own ticket; null if it is told to engineers
 */
record Subject(
        long ticket,
        MailKind kind,
        Map<String, String> params,
        @Nullable UUID customer) {
    Subject {
        params = Map.copyOf(params);
    }

    static Subject of(long ticket, MailKind kind, Map<String, String> params) {
        return new Subject(ticket, kind, params, null);
    }
}
