package jp.orikaeshi.mail;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What mails are about: a ticket, or an outage of a provider.
 *
 * @param ticket null: about an outage of a provider
 * @param incident the outage of a provider; null: about a ticket
 * @param params what else is to be said: which promise, which share of its time
 * @param customer who is told about their own ticket; null if it is told to engineers
 */
record Subject(
        @Nullable Long ticket,
        @Nullable UUID incident,
        MailKind kind,
        Map<String, String> params,
        @Nullable UUID customer) {
    Subject {
        params = Map.copyOf(params);
    }

    static Subject of(long ticket, MailKind kind, Map<String, String> params) {
        return new Subject(ticket, null, kind, params, null);
    }

    static Subject toCustomer(UUID customer, long ticket, MailKind kind) {
        return new Subject(ticket, null, kind, Map.of(), customer);
    }

    static Subject ofIncident(UUID incident, MailKind kind) {
        return new Subject(null, incident, kind, Map.of(), null);
    }

    /** Whether nobody hears of it twice, whatever happens again. */
    boolean once() {
        return incident != null || kind == MailKind.RECEIVED;
    }
}
