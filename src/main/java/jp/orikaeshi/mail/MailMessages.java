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

    /** Held until the end of the transaction, if it still waits. */
    Optional<MailMessage> waiting(UUID id) {
        return Optional.ofNullable(em.find(MailMessage.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(MailMessage::waiting);
    }
}
