package jp.orikaeshi.monitoring;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.persistence.JsonbConverter;
import jp.orikaeshi.persistence.Repository;
import org.jspecify.annotations.Nullable;

/** What is known of whatever has to give signs of life. */
@Repository
public class Heartbeats {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /**
     * Keeps a sign of life. Two of the same probe wait for each other.
     *
     * @param body what came with it, as JSON; null if nothing did
     */
    void record(UUID probe, Instant now, @Nullable String body) {
        int first = em.createNativeQuery(
                        "insert into heartbeat (probe_id, last_at) values (?1, ?2) on conflict (probe_id) do nothing")
                .setParameter(1, probe)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        Heartbeat before = first > 0 ? null : find(probe, " for update").orElseThrow();
        Heartbeat after = Heartbeat.after(before, HeartbeatReport.of(body), now);
        em.createNativeQuery("update heartbeat set last_at = greatest(last_at, ?2), body = cast(?3 as jsonb),"
                        + " state = cast(?4 as jsonb) where probe_id = ?1")
                .setParameter(1, probe)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, JsonbConverter.jsonb(body == null ? "null" : body))
                .setParameter(4, JsonbConverter.jsonb(Json.write(after)))
                .executeUpdate();
    }

    /** What is known of all that were heard of, by their probes. */
    public Map<UUID, Heartbeat> all() {
        List<?> rows = em.createNativeQuery(
                        "select cast(extract(epoch from last_at) * 1000 as bigint), cast(state as text),"
                                + " cast(probe_id as text) from heartbeat")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> UUID.fromString((String) row[2]), Heartbeats::heartbeat));
    }

    /** What is known of this one; empty if it was never heard of. */
    public Optional<Heartbeat> of(UUID probe) {
        return find(probe, "");
    }

    private Optional<Heartbeat> find(UUID probe, String lock) {
        List<?> rows = em.createNativeQuery(
                        "select cast(extract(epoch from last_at) * 1000 as bigint), cast(state as text) from heartbeat"
                                + " where probe_id = ?1" + lock)
                .setParameter(1, probe)
                .getResultList();
        return rows.stream().map(row -> heartbeat((Object[]) row)).findFirst();
    }

    // What was heard before there were runs has no more than its time.
    private static Heartbeat heartbeat(Object[] row) {
        return row[1] == null
                ? Heartbeat.alive(Instant.ofEpochMilli(((Number) row[0]).longValue()))
                : Json.read((String) row[1], Heartbeat.class);
    }
}
