package jp.orikaeshi.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.persistence.Repository;

/** All named business calendars. */
@Repository
public class Calendars {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    public void add(Calendar calendar) {
        em.persist(calendar);
    }

    public void remove(Calendar calendar) {
        em.remove(calendar);
    }

    public Optional<Calendar> byId(String id) {
        return Optional.ofNullable(em.find(Calendar.class, id));
    }

    /** By id. */
    public List<Calendar> all() {
        return em.createQuery("select c from Calendar c order by c.id", Calendar.class)
                .getResultList();
    }
}
