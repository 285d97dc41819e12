package jp.orikaeshi.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;

/** All mails, sent or not. */
@Repository
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

    /** Whether this address has had, or will have, a mail of that kind about the same. */
    boolean exists(Subject about, String address) {
        boolean ticket = about.ticket() != null;
        return em.createQuery(
                                "select count(m) from MailMessage m where m.kind = :kind and m.recipient = :address and "
                                        + (ticket ? "m.ticket" : "m.incident") + " = :about",
                                Long.class)
                        .setParameter("kind", about.kind())
                        .setParameter("address", address)
                        .setParameter("about", ticket ? about.ticket() : about.incident())
                        .getSingleResult()
                > 0;
    }

    /** What this address was, or will be, told last in a mail of that kind. */
    Optional<Subject> last(MailKind kind, String address) {
        return em.createQuery(
                        "select m from MailMessage m where m.kind = :kind and m.recipient = :address"
                                + " and m.failedAt is null order by m.createdAt desc",
                        MailMessage.class)
                .setParameter("kind", kind)
                .setParameter("address", address)
                .setMaxResults(1)
                .getResultStream()
                .map(MailMessage::about)
                .findFirst();
    }

    /** All about an outage of a provider, the first first. */
    List<MailMessage> about(UUID incident) {
        return em.createQuery(
                        "select m from MailMessage m where m.incident = :incident order by m.createdAt, m.recipient",
                        MailMessage.class)
                .setParameter("incident", incident)
                .getResultList();
    }

    /** Those about a ticket that have neither been sent nor failed. */
    List<MailMessage> waiting(long ticket) {
        return em.createQuery(
                        "select m from MailMessage m where m.ticket = :ticket and m.sentAt is null and m.failedAt is null",
                        MailMessage.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    /** Whether a mail server has the same update for another contact already. */
    boolean updateArrived(MailMessage update) {
        return em.createQuery(
                        "select m from MailMessage m where m.ticket = :ticket and m.kind = :kind and m.sentAt is not null",
                        MailMessage.class)
                .setParameter("ticket", update.ticket().orElseThrow())
                .setParameter("kind", MailKind.UPDATE)
                .getResultStream()
                .anyMatch(other -> other.params().equals(update.params()));
    }

    /** All that were written to this customer since then with the report of a ticket, the first first. */
    List<MailMessage> reports(long ticket, UUID customer, Instant since) {
        return em.createQuery(
                        "select m from MailMessage m where m.ticket = :ticket and m.customerId = :customer"
                                + " and m.createdAt >= :since order by m.createdAt, m.recipient",
                        MailMessage.class)
                .setParameter("ticket", ticket)
                .setParameter("customer", customer)
                .setParameter("since", since)
                .getResultStream()
                .filter(message -> message.kind().encloses())
                .toList();
    }

    /** All with one of these reports of a month, the first first. */
    @SuppressWarnings("unchecked")
    List<MailMessage> ofMonths(Collection<UUID> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        em.flush();
        return em.createNativeQuery(
                        "select m.* from mail_message m where m.kind = 'monthly'"
                                + " and m.params ->> 'report' = any(cast(?1 as text[]))"
                                + " order by m.created_at, m.recipient",
                        MailMessage.class)
                .setParameter(1, reports.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList();
    }

    /** Who has had, or will have, a mail of that kind about an outage of a provider. */
    List<Recipient> told(UUID incident, MailKind kind) {
        return em.createQuery(
                        "select m from MailMessage m where m.incident = :incident and m.kind = :kind",
                        MailMessage.class)
                .setParameter("incident", incident)
                .setParameter("kind", kind)
                .getResultStream()
                .map(MailMessage::recipient)
                .toList();
    }
}
