package jp.orikaeshi.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.persistence.Repository;

/** All providers. */
@Repository
public class Providers {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    public void add(Provider provider) {
        em.persist(provider);
    }

    public void remove(Provider provider) {
        em.remove(provider);
    }

    public Optional<Provider> byId(String id) {
        return Optional.ofNullable(em.find(Provider.class, id));
    }

    /** By id. */
    public List<Provider> all() {
        return em.createQuery("select p from Provider p order by p.id", Provider.class)
                .getResultList();
    }
}
