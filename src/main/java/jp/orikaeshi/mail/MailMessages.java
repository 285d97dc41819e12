package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** All mails, sent or not. */
@ApplicationScoped
class MailMessages {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    void add(MailMessage message) {
        em.persist(message);
    }

    /** Held until the end of the transaction, unless it was sent. */
    Optional<MailMessage> unsent(UUID id) {
        return Optional.ofNullable(em.find(MailMessage.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(message -> !message.wasSent());
    }

    /** Whether this address has had, or will have, a mail of that kind about the ticket. */
    boolean exists(long ticket, MailKind kind, String address) {
        return em.createQuery(
                                "select count(m) from MailMessage m where m.ticket = :ticket and m.kind = :kind"
                                        + " and m.recipient = :address",
                                Long.class)
                        .setParameter("ticket", ticket)
                        .setParameter("kind", kind)
                        .setParameter("address", address)
                        .getSingleResult()
                > 0;
    }
}
