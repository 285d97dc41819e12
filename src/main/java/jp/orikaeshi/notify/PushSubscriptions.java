package jp.orikaeshi.notify;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;

/** All browsers that may be pushed to. */
@Repository
class PushSubscriptions {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    void add(PushSubscription subscription) {
        em.persist(subscription);
    }

    Optional<PushSubscription> find(UUID id) {
        return Optional.ofNullable(em.find(PushSubscription.class, id));
    }

    Optional<PushSubscription> at(String endpoint) {
        return em.createQuery("select s from PushSubscription s where s.endpoint = :endpoint", PushSubscription.class)
                .setParameter("endpoint", endpoint)
                .getResultStream()
                .findFirst();
    }

    List<PushSubscription> of(String engineer) {
        return em.createQuery(
                        "select s from PushSubscription s where s.engineer = :engineer order by s.createdAt, s.id",
                        PushSubscription.class)
                .setParameter("engineer", engineer)
                .getResultList();
    }

    void remove(PushSubscription subscription) {
        em.remove(subscription);
    }
}
