package jp.orikaeshi.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;

/** All links to reports. They stay on record when they are over: who read what is asked later. */
@Repository
public class ReportLinks {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    void add(ReportLink link) {
        em.persist(link);
    }

    Optional<ReportLink> find(String digest) {
        return Optional.ofNullable(em.find(ReportLink.class, digest));
    }

    /** Held until the end of the transaction. */
    Optional<ReportLink> lock(String digest) {
        return Optional.ofNullable(em.find(ReportLink.class, digest, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ReportLink> byId(UUID id) {
        return em.createQuery("select l from ReportLink l where l.id = :id", ReportLink.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** To any version of a ticket's report, the newest first. */
    public List<ReportLink> of(long ticket) {
        return em.createQuery(
                        "select l from ReportLink l where l.report in (select e.id from IncidentEdition e"
                                + " where e.ticket = :ticket) order by l.createdAt desc",
                        ReportLink.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }
}
