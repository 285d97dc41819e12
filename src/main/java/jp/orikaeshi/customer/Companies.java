package jp.orikaeshi.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.orikaeshi.persistence.Repository;

/** The one company whose desk it is; the migration wrote it without a name. */
@Repository
public class Companies {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    public Company own() {
        return em.find(Company.class, 1);
    }
}
