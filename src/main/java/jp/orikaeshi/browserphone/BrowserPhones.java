package jp.orikaeshi.browserphone;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.orikaeshi.persistence.Repository;

/** Whose browsers take calls. */
@Repository
public class BrowserPhones {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** Whether a page of theirs that takes calls has been open a moment ago. */
    public boolean takesCalls(String engineer, Instant now) {
        return !em.createNativeQuery("select 1 from browser_phone where engineer = ?1 and until > ?2")
                .setParameter(1, engineer)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getResultList()
                .isEmpty();
    }

    void keep(String engineer, Instant until) {
        em.createNativeQuery("insert into browser_phone (engineer, until) values (?1, ?2)"
                        + " on conflict (engineer) do update set until = greatest(browser_phone.until, excluded.until)")
                .setParameter(1, engineer)
                .setParameter(2, until.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void remove(String engineer) {
        em.createNativeQuery("delete from browser_phone where engineer = ?1")
                .setParameter(1, engineer)
                .executeUpdate();
    }
}
