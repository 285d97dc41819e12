package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** All call-backs. */
@ApplicationScoped
public class Callbacks {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    void add(Callback callback) {
        em.persist(callback);
    }

    /** Locked until the end of the transaction: whatever happens to one call-back happens one after the other. */
    Optional<Callback> lock(UUID id) {
        return Optional.ofNullable(em.find(Callback.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The one that matters: it stands, or it is the last that stood. */
    Optional<Callback> latest(long ticket) {
        return em.createQuery(
                        "select c from Callback c where c.ticket = :ticket order by c.requestedAt desc, c.id",
                        Callback.class)
                .setParameter("ticket", ticket)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
