package jp.orikaeshi.duty;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.persistence.Repository;

/** All escalation policies. */
@Repository
public class EscalationPolicies {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    public void add(EscalationPolicy policy) {
        em.persist(policy);
    }

    public void remove(EscalationPolicy policy) {
        em.remove(policy);
    }

    public Optional<EscalationPolicy> byId(String id) {
        return Optional.ofNullable(em.find(EscalationPolicy.class, id));
    }

    /** In the order of the desk file. */
    public List<EscalationPolicy> all() {
        return em.createQuery("select p from EscalationPolicy p order by p.position", EscalationPolicy.class)
                .getResultList();
    }
}
