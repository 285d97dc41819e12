package jp.orikaeshi.monitoring;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;
import org.jspecify.annotations.Nullable;

/** What other monitoring systems have reported, by probe. */
@Repository
public class Alerts {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /**
     * Keeps one alert. One that has ended stays ended; the end of one that was never heard of is kept too, so that its
     * beginning, should it come late, opens nothing.
     */
    void keep(UUID probe, Alert alert, Instant now) {
        Instant ended = alert.endedAt();
        Instant started = alert.startedAt();
        if (ended != null) {
            if (end(probe, alert.fingerprint(), ended, now) == 0) {
                add(probe, alert, started == null || started.isAfter(ended) ? ended : started, ended, now);
            }
        } else if (renew(probe, alert, now) == 0) {
            add(probe, alert, started == null ? now : started, null, now);
        }
    }

    // Not what began after it: an end that comes late is that of an earlier failure.
    private int end(UUID probe, String fingerprint, Instant ended, Instant now) {
        return em.createNativeQuery("update alert set ended_at = ?3, heard_at = ?4"
                        + " where probe_id = ?1 and fingerprint = ?2 and started_at <= ?3 and ended_at is null")
                .setParameter(1, probe)
                .setParameter(2, fingerprint)
                .setParameter(3, ended.atOffset(ZoneOffset.UTC))
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    // The same failure again, one that goes on although its end should have come, or one of which only the end was
    // heard: not another one.
    private int renew(UUID probe, Alert alert, Instant now) {
        Instant started = alert.startedAt();
        return em.createNativeQuery("""
                update alert set name = ?4, severity = ?5, detail = ?6, heard_at = ?7
                where probe_id = ?1 and fingerprint = ?2
                  and (ended_at is null or cast(?3 as timestamptz) is null
                    or started_at = cast(?3 as timestamptz) or ended_at > cast(?3 as timestamptz))""")
                .setParameter(1, probe)
                .setParameter(2, alert.fingerprint())
                .setParameter(3, started == null ? null : started.toString())
                .setParameter(4, alert.name())
                .setParameter(5, alert.severity().name())
                .setParameter(6, alert.detail())
                .setParameter(7, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private void add(UUID probe, Alert alert, Instant started, @Nullable Instant ended, Instant now) {
        em.createNativeQuery("""
                insert into alert (probe_id, fingerprint, started_at, ended_at, name, severity, detail, heard_at)
                values (?1, ?2, ?3, cast(?4 as timestamptz), ?5, ?6, ?7, ?8) on conflict do nothing""")
                .setParameter(1, probe)
                .setParameter(2, alert.fingerprint())
                .setParameter(3, started.atOffset(ZoneOffset.UTC))
                .setParameter(4, ended == null ? null : ended.toString())
                .setParameter(5, alert.name())
                .setParameter(6, alert.severity().name())
                .setParameter(7, alert.detail())
                .setParameter(8, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Deletes those that ended before. Whatever repeats one as old as that opens it again. */
    void forget(Instant before) {
        em.createNativeQuery("delete from alert where ended_at < ?1")
                .setParameter(1, before.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** What is open at this probe, what breaks most first, then the oldest. */
    public List<Alert> open(UUID probe) {
        List<?> rows = em.createNativeQuery("""
                select fingerprint, name, severity, detail, cast(extract(epoch from started_at) * 1000 as bigint)
                from alert where probe_id = ?1 and ended_at is null
                order by severity, started_at, fingerprint""").setParameter(1, probe).getResultList();
        return rows.stream().map(row -> alert((Object[]) row)).toList();
    }

    private static Alert alert(Object[] row) {
        return new Alert(
                (String) row[0],
                (String) row[1],
                Alert.Severity.valueOf((String) row[2]),
                (String) row[3],
                Instant.ofEpochMilli(((Number) row[4]).longValue()),
                null);
    }
}
