package jp.orikaeshi.desk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.orikaeshi.persistence.Repository;

/** Held until the transaction ends: two files applied at once would each see the other's half. */
@Repository
class DeskLock {
    private static final int KEY = 0x6465736b;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    void take() {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(" + KEY + ") as text)")
                .getResultList();
    }
}
