package jp.orikaeshi.duty;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.orikaeshi.persistence.Repository;

/** The two settings of which the desk has exactly one each; the migration wrote them with their defaults. */
@Repository
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
