package jp.orikaeshi.notify;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;

/** All notifications, sent or not. */
@Repository
class Notifications {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    void add(Notification notification) {
        em.persist(notification);
    }

    /** Held until the end of the transaction, unless it is known what became of it. */
    Optional<Notification> open(UUID id) {
        return Optional.ofNullable(em.find(Notification.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(Notification::open);
    }

    /**
     * What one engineer is told of one thing, by all their ways, the first first. Held until the end of the transaction, so
     * that of two that fail at once one knows of the other.
     */
    List<Notification> besides(UUID id) {
        Notification one = em.find(Notification.class, id);
        return em.createQuery(
                        "select n from Notification n where n.engineer = :engineer and n.kind = :kind"
                                + " and n.createdAt = :moment order by n.place",
                        Notification.class)
                .setParameter("engineer", one.engineer())
                .setParameter("kind", one.kind())
                .setParameter("moment", one.createdAt())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those about a ticket that wait for the end of quiet hours. */
    List<Notification> heldAbout(long ticket) {
        return em.createQuery(
                        "select n from Notification n where n.ticket = :ticket and n.held = true", Notification.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    /** Those about a ticket, the first first. */
    List<Notification> about(long ticket) {
        return em.createQuery(
                        "select n from Notification n where n.ticket = :ticket order by n.createdAt, n.place",
                        Notification.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    /** The last ones to an engineer, the newest first. */
    List<Notification> to(String engineer, int most) {
        return em.createQuery(
                        "select n from Notification n where n.engineer = :engineer order by n.createdAt desc, n.place",
                        Notification.class)
                .setParameter("engineer", engineer)
                .setMaxResults(most)
                .getResultList();
    }

    /** Logins of those who were told, or perhaps, that an outage of a provider began. */
    List<String> toldOf(UUID incident) {
        return em.createQuery(
                        "select distinct n.engineer from Notification n where n.incident = :incident and n.kind = :kind"
                                + " and n.state in :told",
                        String.class)
                .setParameter("incident", incident)
                .setParameter("kind", NoticeKind.PROVIDER_DOWN)
                .setParameter(
                        "told", List.of(NotificationState.SENT, NotificationState.SENDING, NotificationState.UNSURE))
                .getResultList();
    }
}
