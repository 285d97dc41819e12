package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Telephones that have rung often enough for the moment.
 *
 * @param customer until when the customer's; null if it may ring
 * @param engineers until when whose, by login; whoever may be called is not in it
 */
record HeldBack(@Nullable Instant customer, Map<String, Instant> engineers) {
    static final HeldBack NOBODY = new HeldBack(null, Map.of());

    HeldBack {
        engineers = Map.copyOf(engineers);
    }
}
