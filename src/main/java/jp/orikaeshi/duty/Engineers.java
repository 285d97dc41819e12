package jp.orikaeshi.duty;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.persistence.Repository;

/** All engineers, those who left too. */
@Repository
public class Engineers {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    public Optional<Engineer> find(String login) {
        return Optional.ofNullable(em.find(Engineer.class, login));
    }

    /** In the order of the desk file. */
    public List<Engineer> all() {
        return em.createQuery("select e from Engineer e order by e.position, e.login", Engineer.class)
                .getResultList();
    }

    /** Those who work here now, in the order of the desk file. */
    public List<Engineer> active() {
        return all().stream().filter(Engineer::active).toList();
    }

    public void add(Engineer engineer) {
        em.persist(engineer);
    }
}
