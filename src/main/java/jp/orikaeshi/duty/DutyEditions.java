package jp.orikaeshi.duty;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.persistence.Repository;

/** All editions of the duty plan that there ever were. */
@Repository
class DutyEditions {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    void add(DutyEdition edition) {
        em.persist(edition);
    }

    Optional<DutyEdition> last() {
        return em.createQuery("select e from DutyEdition e order by e.id desc", DutyEdition.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those that were in force at any time between these, the earliest first. */
    List<DutyEdition> between(Instant from, Instant to) {
        return em.createQuery(
                        "select e from DutyEdition e where e.validFrom < :to and e.id >= (select coalesce(max(f.id), 0)"
                                + " from DutyEdition f where f.validFrom <= :from) order by e.id",
                        DutyEdition.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
