package jp.orikaeshi.monitoring;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Coded;
import jp.orikaeshi.persistence.Repository;

/** Which targets are to be looked up again, and what was found. */
@Repository
class ProbePlaces {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** Probes that were checked at least once, and were not looked up since {@code before}; those longest ago first. */
    @SuppressWarnings("unchecked")
    List<UUID> due(Instant before, int most) {
        List<String> ids = em.createNativeQuery("select cast(p.id as text) from probe p"
                        + " join probe_state s on s.probe_id = p.id left join probe_place l on l.probe_id = p.id"
                        + " where p.removed_at is null and p.kind not in ('HEARTBEAT', 'ALERT', 'DEVICES', 'DNSBL', 'DOMAIN', 'MAILTRIP')"
                        + " and (l.looked_at is null or l.looked_at < ?1)"
                        + " order by l.looked_at nulls first, p.id")
                .setParameter(1, before.atOffset(ZoneOffset.UTC))
                .setMaxResults(most)
                .getResultList();
        return ids.stream().map(UUID::fromString).toList();
    }

    List<Probe> byIds(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select p from Probe p where p.id in :ids", Probe.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** What is not among the answers stays as it was known. */
    void found(UUID probe, Map<TraitKind, Optional<String>> answers, Instant at) {
        em.createNativeQuery("insert into probe_place (probe_id, looked_at) values (?1, ?2)"
                        + " on conflict (probe_id) do update set looked_at = excluded.looked_at")
                .setParameter(1, probe)
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        answers.forEach((kind, value) -> value.ifPresentOrElse(is -> write(probe, kind, is), () -> erase(probe, kind)));
    }

    /** What is watched no longer is nobody's place. */
    void forget() {
        for (String table : List.of("probe_trait", "probe_place")) {
            em.createNativeQuery("delete from " + table + " t using probe p"
                            + " where p.id = t.probe_id and p.removed_at is not null")
                    .executeUpdate();
        }
    }

    private void write(UUID probe, Coded kind, String value) {
        em.createNativeQuery("insert into probe_trait (probe_id, kind, value) values (?1, ?2, ?3)"
                        + " on conflict (probe_id, kind) do update set value = excluded.value")
                .setParameter(1, probe)
                .setParameter(2, kind.code())
                .setParameter(3, value)
                .executeUpdate();
    }

    private void erase(UUID probe, Coded kind) {
        em.createNativeQuery("delete from probe_trait where probe_id = ?1 and kind = ?2")
                .setParameter(1, probe)
                .setParameter(2, kind.code())
                .executeUpdate();
    }
}
