package jp.orikaeshi.work;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that has to happen at or after {@code due}, at least once.
 *
 * @param kind which {@link WorkHandler} does it
 * @param key what it is about; at most one waiting item has the same kind and key
 * @param payload small facts the handler needs; no names or numbers of people (ids only)
 */
public record WorkItem(String kind, String key, Instant due, Map<String, String> payload) {
    public WorkItem {
        payload = Map.copyOf(payload);
    }

    public static WorkItem of(String kind, String key, Instant due) {
        return new WorkItem(kind, key, due, Map.of());
    }
}
