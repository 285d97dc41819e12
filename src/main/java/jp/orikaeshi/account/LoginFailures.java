package jp.orikaeshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Counts failed log-ins by account and by address, on all nodes together. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LoginFailures {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /**
     * Counts one attempt as failed, before its password is looked at: many at once cannot slip through together.
     *
     * @return how long to wait, if it comes too early and must not be looked at; zero otherwise
     */
    Duration begin(String key, Throttle throttle, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        em.createNativeQuery("delete from login_failure where last_at < ?1")
                .setParameter(1, at.minus(Throttle.FORGOTTEN_AFTER))
                .executeUpdate();
        em.createNativeQuery("insert into login_failure (key, failures, last_at) values (?1, 0, ?2)"
                        + " on conflict (key) do nothing")
                .setParameter(1, key)
                .setParameter(2, at)
                .executeUpdate();
        Object[] row =
                (Object[]) em.createNativeQuery("select failures, last_at from login_failure where key = ?1 for update")
                        .setParameter(1, key)
                        .getSingleResult();
        Instant next = throttle.nextAttempt(((Number) row[0]).intValue(), instant(row[1]));
        if (now.isBefore(next)) {
            return Duration.between(now, next);
        }
        em.createNativeQuery("update login_failure set failures = failures + 1, last_at = ?2 where key = ?1")
                .setParameter(1, key)
                .setParameter(2, at)
                .executeUpdate();
        return Duration.ZERO;
    }

    /** The attempt was right after all. */
    void forget(List<String> keys) {
        keys.forEach(key -> em.createNativeQuery("delete from login_failure where key = ?1")
                .setParameter(1, key)
                .executeUpdate());
    }

    private static Instant instant(Object stored) {
        return stored instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) stored).toInstant();
    }
}
