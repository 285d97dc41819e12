package jp.orikaeshi.monitoring;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;

/** Which probes flap, or flapped, since when until when. */
@Repository
public class Flaps {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** Those that flap now, with since when. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Instant> lasting() {
        List<Object[]> rows = em.createNativeQuery("select cast(probe_id as text),"
                        + " cast(extract(epoch from started_at) * 1000000 as bigint) from flap where ended_at is null")
                .getResultList();
        Map<UUID, Instant> since = new HashMap<>();
        rows.forEach(row -> since.put(
                UUID.fromString((String) row[0]),
                Instant.EPOCH.plus(((Number) row[1]).longValue(), ChronoUnit.MICROS)));
        return since;
    }

    /** Beginnings and ends of its outages since then, by when they were confirmed or seen. */
    long changes(UUID probe, Instant since) {
        return ((Number) em.createNativeQuery("select count(*) filter (where confirmed_at >= ?2)"
                                + " + count(*) filter (where ended_at >= ?2) from outage where probe_id = ?1"
                                + " and (ended_at is null or ended_at >= ?2)")
                        .setParameter(1, probe)
                        .setParameter(2, since.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .longValue();
    }

    void begin(UUID probe, Instant at) {
        em.createNativeQuery("insert into flap (probe_id, started_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, probe)
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void end(UUID probe, Instant at) {
        em.createNativeQuery("update flap set ended_at = ?2 where probe_id = ?1 and ended_at is null")
                .setParameter(1, probe)
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
