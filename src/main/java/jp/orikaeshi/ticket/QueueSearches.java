package jp.orikaeshi.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Searches of the last days; older ones are forgotten with the next. */
@ApplicationScoped
@Transactional
public class QueueSearches {
    private static final Duration LIFE = Duration.ofDays(7);

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Inject
    Clock clock;

    /** Keeps it, and answers the id by which {@link #find} knows it. */
    public UUID keep(String customer, String words) {
        Instant now = clock.instant();
        em.createQuery("delete from QueueSearch s where s.createdAt < :old")
                .setParameter("old", now.minus(LIFE))
                .executeUpdate();
        QueueSearch search = new QueueSearch(customer, words, now);
        em.persist(search);
        return search.id();
    }

    public Optional<QueueSearch> find(UUID id) {
        return Optional.ofNullable(em.find(QueueSearch.class, id));
    }
}
