package jp.orikaeshi.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What a person sees of the durable work, and may do about it. */
@ApplicationScoped
@Transactional
public class WorkDesk {
    private static final int PAGE = 200;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<WorkAdded> added;

    /** By kind; overdue is what should have begun more than a minute ago. */
    @SuppressWarnings("unchecked")
    public List<WorkCount> counts() {
        List<Object[]> rows = em.createNativeQuery("select kind, count(*) filter (where state = 'READY'),"
                        + " count(*) filter (where state = 'READY' and due < ?1),"
                        + " count(*) filter (where state = 'RUNNING'), count(*) filter (where state = 'DEAD')"
                        + " from work_item group by kind order by kind")
                .setParameter(1, clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(r -> new WorkCount((String) r[0], number(r[1]), number(r[2]), number(r[3]), number(r[4])))
                .toList();
    }

    /** The newest 200. */
    @SuppressWarnings("unchecked")
    public List<DeadLetter> deadLetters() {
        List<Object[]> rows = em.createNativeQuery("select id, kind, key, due, attempts, coalesce(last_error, '')"
                        + " from work_item where state = 'DEAD' order by id desc limit " + PAGE)
                .getResultList();
        return rows.stream()
                .map(r -> new DeadLetter(
                        number(r[0]), (String) r[1], (String) r[2], instant(r[3]), (int) number(r[4]), (String) r[5]))
                .toList();
    }

    /** Lets it run again now, from attempt 1. False if it is no dead letter, or newer work of that key waits already. */
    public boolean retry(long id) {
        Instant now = clock.instant();
        int changed = em.createNativeQuery("update work_item w set state = 'READY', due = ?2, attempts = 0"
                        + " where id = ?1 and state = 'DEAD' and not exists (select 1 from work_item n"
                        + " where n.kind = w.kind and n.key = w.key and n.state = 'READY')")
                .setParameter(1, id)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        added.fire(new WorkAdded(now));
        return changed == 1;
    }

    /** Throws it away. False if it is no dead letter any more. */
    public boolean discard(long id) {
        return em.createNativeQuery("delete from work_item where id = ?1 and state = 'DEAD'")
                        .setParameter(1, id)
                        .executeUpdate()
                == 1;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Instant instant(Object value) {
        return value instanceof java.sql.Timestamp stamp
                ? stamp.toInstant()
                : ((java.time.OffsetDateTime) value).toInstant();
    }
}
