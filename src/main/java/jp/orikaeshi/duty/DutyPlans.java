package jp.orikaeshi.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The two settings of which the desk has exactly one each; the migration wrote them with their defaults. */
@ApplicationScoped
public class DutyPlans {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    public DutyPlan duty() {
        return em.find(DutyPlan.class, 1);
    }

    public CallbackPlan callback() {
        return em.find(CallbackPlan.class, 1);
    }
}
