package jp.orikaeshi.work;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.persistence.Json;

/**
 * The table behind the workers. What is due is judged by the desk's clock. Leases run on the database's, which all
 * nodes share and no demo moves: skipping an hour must not take work from whoever is doing it.
 */
@ApplicationScoped
@Transactional
public class WorkQueue {
    private static final String WAITING = "state = 'READY' and due <= ?5 and not exists (select 1 from work_item r"
            + " where r.kind = w.kind and r.key = w.key and r.state = 'RUNNING')";
    private static final TypeReference<Map<String, String>> PAYLOAD = new TypeReference<>() {};

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** Those of {@code kinds} of which anything is due or was left behind by a dead worker. */
    @SuppressWarnings("unchecked")
    List<String> kindsDue(Collection<String> kinds, Instant now) {
        // The first of each kind by its index. Under "exists" the planner joins instead, and reads all that waits: with
        // a
        // hundred thousand deadlines ahead each look took a third of a second.
        return em.createNativeQuery("select k from unnest(cast(?1 as text[])) k"
                        + " left join lateral (select due from work_item where kind = k and state = 'READY'"
                        + " order by due limit 1) next on true"
                        + " left join lateral (select lease_until from work_item where kind = k and state = 'RUNNING'"
                        + " order by lease_until limit 1) held on true"
                        + " where next.due <= ?2 or held.lease_until < clock_timestamp()")
                .setParameter(1, kinds.toArray(String[]::new))
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getResultList();
    }

    /** How long it is until the next of {@code kinds} becomes due, in whole milliseconds; {@code atMost} if none does until then. */
    Duration untilNextDue(Collection<String> kinds, Instant now, Duration atMost) {
        Object millis = em.createNativeQuery(
                        "select cast(ceil(extract(epoch from min(next.due) - cast(?2 as timestamptz)) * 1000)"
                                + " as bigint) from unnest(cast(?1 as text[])) k cross join lateral (select due from work_item"
                                + " where kind = k and state = 'READY' and due > ?2 and due <= ?3 order by due limit 1) next")
                .setParameter(1, kinds.toArray(String[]::new))
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, now.plus(atMost).atOffset(ZoneOffset.UTC))
                .getResultList()
                .get(0);
        return millis == null ? atMost : Duration.ofMillis(((Number) millis).longValue());
    }

    /** Takes at most {@code max} items of a kind, those left behind first. An item whose key is being worked on waits. */
    List<ClaimedWork> claim(String kind, int max, String owner, Duration lease, Instant now) {
        List<ClaimedWork> taken = new ArrayList<>(
                take(claiming("state = 'RUNNING' and lease_until < clock_timestamp()", kind, max, owner, lease)));
        if (taken.size() < max) {
            taken.addAll(take(claiming(WAITING, kind, max - taken.size(), owner, lease)
                    .setParameter(5, now.atOffset(ZoneOffset.UTC))));
        }
        return taken;
    }

    // An array, not "id in (select … limit …)": under stale statistics that one is planned as a join which runs the
    // locking sub-select again and again, and picks thousands of rows instead of the few asked for.
    private Query claiming(String condition, String kind, int max, String owner, Duration lease) {
        return em.createNativeQuery("update work_item set state = 'RUNNING', attempts = attempts + 1, owner = ?1,"
                        + " lease_until = clock_timestamp() + make_interval(secs => ?2)"
                        + " where id = any(array(select id from work_item w where kind = ?3 and " + condition
                        + " order by due limit ?4 for update skip locked))"
                        + " returning id, attempts, kind, key, due, cast(payload as text)")
                .setParameter(1, owner)
                .setParameter(2, lease.toMillis() / 1000.0)
                .setParameter(3, kind)
                .setParameter(4, max);
    }

    @SuppressWarnings("unchecked")
    private static List<ClaimedWork> take(Query claiming) {
        return ((List<Object[]>) claiming.getResultList())
                .stream().map(WorkQueue::claimed).toList();
    }

    private static ClaimedWork claimed(Object[] row) {
        Instant due = row[4] instanceof java.sql.Timestamp stamp
                ? stamp.toInstant()
                : ((java.time.OffsetDateTime) row[4]).toInstant();
        return new ClaimedWork(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).intValue(),
                new WorkItem((String) row[2], (String) row[3], due, Json.read((String) row[5], PAYLOAD)));
    }

    /** Does the work and removes the item in one transaction. */
    @Transactional(rollbackOn = Exception.class)
    void doInTransaction(ClaimedWork work, WorkHandler handler) throws Exception {
        handler.handle(work.item(), work.attempt());
        remove(work);
    }

    /** Removes an item that is done. @throws LeaseLost if another worker holds it now */
    void remove(ClaimedWork work) {
        int removed = em.createNativeQuery(
                        "delete from work_item where id = ?1 and state = 'RUNNING' and attempts = ?2")
                .setParameter(1, work.id())
                .setParameter(2, work.fence())
                .executeUpdate();
        if (removed != 1) {
            throw new LeaseLost(work);
        }
    }

    /** Keeps what is still being worked on for another {@code lease}. */
    void renew(Collection<ClaimedWork> held, Duration lease) {
        em.createNativeQuery("update work_item w set lease_until = clock_timestamp() + make_interval(secs => ?1)"
                        + " from unnest(cast(?2 as bigint[]), cast(?3 as int[])) as h(id, fence)"
                        + " where w.id = h.id and w.attempts = h.fence and w.state = 'RUNNING'")
                .setParameter(1, lease.toMillis() / 1000.0)
                .setParameter(2, held.stream().map(ClaimedWork::id).toArray(Long[]::new))
                .setParameter(3, held.stream().map(ClaimedWork::fence).toArray(Integer[]::new))
                .executeUpdate();
    }

    /**
     * Lets a failed item wait until {@code due}. If the same key was added again meanwhile, that newer item stands for
     * both.
     */
    void retryAt(ClaimedWork work, Instant due, String error) {
        int superseded = em.createNativeQuery("delete from work_item w where id = ?1 and attempts = ?2"
                        + " and state = 'RUNNING' and exists (select 1 from work_item n"
                        + " where n.kind = w.kind and n.key = w.key and n.state = 'READY')")
                .setParameter(1, work.id())
                .setParameter(2, work.fence())
                .executeUpdate();
        if (superseded == 0) {
            em.createNativeQuery("update work_item set state = 'READY', due = ?3, last_error = ?4, owner = null,"
                            + " lease_until = null where id = ?1 and attempts = ?2 and state = 'RUNNING'")
                    .setParameter(1, work.id())
                    .setParameter(2, work.fence())
                    .setParameter(3, due.atOffset(ZoneOffset.UTC))
                    .setParameter(4, error)
                    .executeUpdate();
        }
    }

    /** Gives up on an item: a person decides about it on the page of dead letters. */
    void bury(ClaimedWork work, String error) {
        em.createNativeQuery("update work_item set state = 'DEAD', last_error = ?3, owner = null, lease_until = null"
                        + " where id = ?1 and attempts = ?2 and state = 'RUNNING'")
                .setParameter(1, work.id())
                .setParameter(2, work.fence())
                .setParameter(3, error)
                .executeUpdate();
    }
}
