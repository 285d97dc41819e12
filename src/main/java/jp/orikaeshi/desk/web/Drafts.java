package jp.orikaeshi.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.monitoring.Observation;
import org.jspecify.annotations.Nullable;

/**
 * What is being typed between a trial and saving. Kept in memory only, because of the passwords in it: after a restart
 * it is tried once more.
 */
@ApplicationScoped
public class Drafts {
    private static final int MOST = 200;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Map<UUID, Draft> drafts = new LinkedHashMap<>();

    @Inject
    Clock clock;

    synchronized Draft keep(String by, JsonNode fields, @Nullable Observation seen) {
        Draft draft = new Draft(UUID.randomUUID(), by, fields, seen, clock.instant());
        forget();
        if (drafts.size() == MOST) {
            drafts.remove(drafts.keySet().iterator().next());
        }
        drafts.put(draft.id(), draft);
        return draft;
    }

    /** Somebody's own, by the id that their page has. */
    synchronized Optional<Draft> find(String id, String by) {
        forget();
        return drafts.values().stream()
                .filter(draft -> draft.id().toString().equals(id) && draft.by().equals(by))
                .findFirst();
    }

    synchronized void drop(Draft draft) {
        drafts.remove(draft.id());
    }

    private void forget() {
        drafts.values().removeIf(draft -> draft.at().plus(LIFE).isBefore(clock.instant()));
    }
}
