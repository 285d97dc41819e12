package jp.orikaeshi.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.Repository;

/** All versions of incident reports, their files, and what was done with them. */
@Repository
public class IncidentEditions {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    // Written at once: its steps name it, and the order in which new rows are written otherwise knows nothing of that.
    void add(IncidentEdition edition) {
        em.persist(edition);
        em.flush();
    }

    void add(EditionStep step) {
        em.persist(step);
    }

    /** Of a ticket, the first first. */
    public List<IncidentEdition> of(long ticket) {
        return em.createQuery(
                        "select e from IncidentEdition e where e.ticket = :ticket order by e.number",
                        IncidentEdition.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    /** The last one, let out or not. */
    Optional<IncidentEdition> newest(long ticket) {
        List<IncidentEdition> all = of(ticket);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The last one that was let out. */
    public Optional<IncidentEdition> lastIssued(long ticket) {
        return of(ticket).stream().filter(IncidentEdition::issued).reduce((one, two) -> two);
    }

    Optional<IncidentEdition> byId(UUID id) {
        return Optional.ofNullable(em.find(IncidentEdition.class, id));
    }

    /** Held until the end of the transaction. */
    void lock(IncidentEdition edition) {
        em.lock(edition, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What was done with the versions of a ticket, the last first; what was written and issued at once was written first. */
    public List<EditionStep> steps(long ticket) {
        return em.createQuery(
                        "select s from EditionStep s where s.report in (select e.id from IncidentEdition e"
                                + " where e.ticket = :ticket) order by s.at desc, s.what",
                        EditionStep.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    /** The file of a version; empty while it has not been printed. */
    @SuppressWarnings("unchecked")
    Optional<KeptReport> file(UUID edition) {
        List<Object[]> rows = em.createNativeQuery(
                        "select content, sha256 from incident_report_file where report_id = ?1")
                .setParameter(1, edition)
                .getResultList();
        return rows.stream().findFirst().map(row -> new KeptReport((byte[]) row[0], (String) row[1]));
    }

    /** The digests of the files of a ticket's versions, by version. */
    @SuppressWarnings("unchecked")
    Map<UUID, String> digests(long ticket) {
        List<Object[]> rows = em.createNativeQuery(
                        "select cast(f.report_id as text), f.sha256 from incident_report_file f"
                                + " join incident_report r on r.id = f.report_id where r.ticket = ?1")
                .setParameter(1, ticket)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> UUID.fromString((String) row[0]), row -> (String) row[1]));
    }

    /** Keeps the file, unless somebody else was faster: then theirs is the one. */
    void keep(UUID edition, KeptReport file, Instant now) {
        em.createNativeQuery("insert into incident_report_file (report_id, content, sha256, printed_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, edition)
                .setParameter(2, file.content())
                .setParameter(3, file.sha256())
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
