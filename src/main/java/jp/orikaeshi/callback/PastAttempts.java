package jp.orikaeshi.callback;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;
import org.jspecify.annotations.Nullable;

/** Every attempt to call somebody back, read for reports. */
@Repository
public class PastAttempts {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /**
     * Those that began from {@code from} until before {@code to}, the earliest first.
     *
     * @param customer null: for everybody, also for tickets of nobody known
     */
    public List<AttemptMade> during(@Nullable UUID customer, Instant from, Instant to) {
        var query = em.createQuery(
                        "select new jp.orikaeshi.callback.AttemptMade(c.ticket, a.engineer, a.outcome, a.startedAt,"
                                + " a.acceptedAt, a.endedAt) from CallAttempt a, Callback c"
                                + (customer == null ? "" : ", Ticket t")
                                + " where c.id = a.callbackId and a.startedAt >= :from and a.startedAt < :to"
                                + (customer == null ? "" : " and t.number = c.ticket and t.customerId = :customer")
                                + " order by a.startedAt, a.id",
                        AttemptMade.class)
                .setParameter("from", from)
                .setParameter("to", to);
        return (customer == null ? query : query.setParameter("customer", customer)).getResultList();
    }
}
