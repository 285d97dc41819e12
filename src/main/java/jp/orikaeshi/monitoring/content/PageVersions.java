package jp.orikaeshi.monitoring.content;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;

/** What watched pages said. */
@Repository
public class PageVersions {
    private static final int MOST_PAST = 20;
    private static final int MOST_LEFT = 20;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** What the page has to be: what was approved last. */
    public Optional<PageVersion> baseline(UUID probe) {
        return em.createQuery(
                        "select v from PageVersion v where v.probeId = :probe and v.approvedAt is not null"
                                + " order by v.approvedAt desc",
                        PageVersion.class)
                .setParameter("probe", probe)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What the page is now, if that differs from the baseline. */
    public Optional<PageVersion> different(UUID probe) {
        return open(probe, LockModeType.NONE);
    }

    /** The same, for whoever is about to change it. */
    Optional<PageVersion> lockDifferent(UUID probe) {
        return open(probe, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<PageVersion> open(UUID probe, LockModeType lock) {
        return em.createQuery(
                        "select v from PageVersion v where v.probeId = :probe and v.approvedAt is null and v.leftAt is null",
                        PageVersion.class)
                .setParameter("probe", probe)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** What was approved, and what raised an alarm, the latest first. */
    public List<PagePast> past(UUID probe) {
        return em.createQuery(
                        "select new jp.orikaeshi.monitoring.content.PagePast("
                                + "v.seenAt, v.outcome, v.approvedAt, v.approvedBy, v.leftAt) from PageVersion v"
                                + " where v.probeId = :probe and (v.approvedAt is not null or v.leftAt is not null)"
                                + " order by v.seenAt desc",
                        PagePast.class)
                .setParameter("probe", probe)
                .setMaxResults(MOST_PAST)
                .getResultList();
    }

    void add(PageVersion seen) {
        em.persist(seen);
    }

    void remove(PageVersion seen) {
        em.remove(seen);
        em.flush();
    }

    /** Forgets what raised an alarm and is over, but for the latest: a page that flickers fills no disk. */
    void forget(UUID probe) {
        em.flush();
        em.createNativeQuery("delete from page_version where id in (select id from page_version"
                        + " where probe_id = ?1 and left_at is not null order by left_at desc offset ?2)")
                .setParameter(1, probe)
                .setParameter(2, MOST_LEFT)
                .executeUpdate();
    }
}
