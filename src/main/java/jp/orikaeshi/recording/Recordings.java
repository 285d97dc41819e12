package jp.orikaeshi.recording;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.persistence.Repository;

/** All recordings. */
@Repository
public class Recordings {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    public Optional<Recording> find(String sid) {
        return Optional.ofNullable(em.find(Recording.class, sid));
    }

    /** Those of these tickets, oldest first. */
    public List<Recording> of(Collection<Long> tickets) {
        return tickets.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r from Recording r where r.ticket in :tickets order by r.at, r.sid",
                                Recording.class)
                        .setParameter("tickets", tickets)
                        .getResultList();
    }

    /** Whether anything was heard of that was recorded on this call. */
    boolean anyOf(String callSid) {
        return !em.createQuery(
                        "select r.sid from Recording r where r.callSid = :call and r.kind <> :note", String.class)
                .setParameter("call", callSid)
                .setParameter("note", RecordingKind.NOTE)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void add(Recording recording) {
        em.persist(recording);
        em.flush();
    }
}
