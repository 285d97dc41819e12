package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.JsonbConverter;
import org.jspecify.annotations.Nullable;

/** The last sign of life of whatever has to give one. */
@ApplicationScoped
public class Heartbeats {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /**
     * Keeps a sign of life.
     *
     * @param body what came with it, as JSON; null if nothing did
     */
    void record(UUID probe, Instant now, @Nullable String body) {
        em.createNativeQuery("insert into heartbeat (probe_id, last_at, body) values (?1, ?2, cast(?3 as jsonb))"
                        + " on conflict (probe_id) do update set last_at = greatest(heartbeat.last_at, excluded.last_at),"
                        + " body = excluded.body")
                .setParameter(1, probe)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, JsonbConverter.jsonb(body == null ? "null" : body))
                .executeUpdate();
    }

    /** When this probe last gave a sign of life; empty if never. */
    public Optional<Instant> last(UUID probe) {
        List<?> last = em.createNativeQuery(
                        "select cast(extract(epoch from last_at) * 1000 as bigint) from heartbeat where probe_id = ?1")
                .setParameter(1, probe)
                .getResultList();
        return last.isEmpty()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(((Number) last.get(0)).longValue()));
    }
}
