package jp.orikaeshi.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.persistence.Repository;

/** The priorities of troubles that the desk has chosen. */
@Repository
public class TroublePriorities {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    public void add(TroublePriority chosen) {
        em.persist(chosen);
    }

    public void remove(TroublePriority chosen) {
        em.remove(chosen);
    }

    /** By the code of the trouble. */
    public Optional<TroublePriority> of(String trouble) {
        return Optional.ofNullable(em.find(TroublePriority.class, trouble));
    }

    /** In the order of the troubles' codes. */
    public List<TroublePriority> all() {
        return em.createQuery("select t from TroublePriority t order by t.trouble", TroublePriority.class)
                .getResultList();
    }
}
