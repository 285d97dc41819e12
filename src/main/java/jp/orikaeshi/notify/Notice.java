package jp.orikaeshi.notify;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told.
 *
 * @param ticket null: about none
 * @param incident an outage of a provider; null: about none
 * @param params what else is to be said: which promise, which share of its time
 */
record Notice(
        NoticeKind kind, @Nullable Long ticket, @Nullable UUID incident, Map<String, String> params) {
    Notice {
        params = Map.copyOf(params);
    }

    static Notice of(long ticket, NoticeKind kind) {
        return new Notice(kind, ticket, null, Map.of());
    }

    static Notice test() {
        return new Notice(NoticeKind.TEST, null, null, Map.of());
    }
}
