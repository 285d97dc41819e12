package jp.orikaeshi.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.persistence.Repository;

/** All plans. */
@Repository
public class Plans {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    public void add(Plan plan) {
        em.persist(plan);
    }

    public void remove(Plan plan) {
        em.remove(plan);
    }

    public Optional<Plan> byId(String id) {
        return Optional.ofNullable(em.find(Plan.class, id));
    }

    /** In the order of the desk file. */
    public List<Plan> all() {
        return em.createQuery("select p from Plan p order by p.position", Plan.class)
                .getResultList();
    }
}
