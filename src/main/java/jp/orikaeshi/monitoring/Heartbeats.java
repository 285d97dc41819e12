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
     * @return the probe of that key; empty if there is none
     */
    public Optional<UUID> record(String key, Instant now, @Nullable String body) {
        List<?> probes = em.createNativeQuery("select cast(id as text) from probe"
                        + " where kind = 'HEARTBEAT' and removed_at is null and params ->> 'key' = ?1")
                .setParameter(1, key)
                .getResultList();
        if (probes.isEmpty()) {
            return Optional.empty();
        }
        UUID probe = UUID.fromString((String) probes.get(0));
        em.createNativeQuery("insert into heartbeat (probe_id, last_at, body) values (?1, ?2, cast(?3 as jsonb))"
                        + " on conflict (probe_id) do update set last_at = greatest(heartbeat.last_at, excluded.last_at),"
                        + " body = excluded.body")
                .setParameter(1, probe)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, JsonbConverter.jsonb(body == null ? "null" : body))
                .executeUpdate();
        return Optional.of(probe);
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
