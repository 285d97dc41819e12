package jp.orikaeshi.callback;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import jp.orikaeshi.persistence.Repository;

/** The links by which customers choose when they are called. */
@Repository
public class ChoiceLinks {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** Those that are long over go with it. */
    void add(ChoiceLink link, Instant now) {
        em.createQuery("delete from ChoiceLink l where l.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
        em.persist(link);
    }

    Optional<ChoiceLink> find(String digest) {
        return Optional.ofNullable(em.find(ChoiceLink.class, digest));
    }
}
