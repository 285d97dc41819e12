package jp.orikaeshi.duty;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;

/** All overrides, absences and swaps that were ever entered. */
@Repository
public class DutyEntries {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    void add(DutyEntry entry) {
        em.persist(entry);
    }

    /** Held until the end of the transaction: it is answered or taken back once. */
    Optional<DutyEntry> find(UUID id) {
        return Optional.ofNullable(em.find(DutyEntry.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those that still matter, by when they begin. */
    public List<DutyEntry> standing(Instant now) {
        return em.createQuery(
                        "select e from DutyEntry e where e.removedAt is null and e.declinedAt is null and e.to > :now"
                                + " order by e.from, e.slug",
                        DutyEntry.class)
                .setParameter("now", now)
                .getResultStream()
                .filter(entry -> entry.state(now).stands())
                .toList();
    }

    /** Takes back what still names somebody who leaves. */
    public void forget(String login, Instant now) {
        standing(now).stream()
                .filter(entry -> entry.spec().people().anyMatch(login::equals))
                .forEach(entry -> entry.remove("system", now));
    }

    /** Makes those of one kind that still matter exactly these. What stays the same keeps its record. */
    public void replaceAll(Class<? extends EntrySpec> kind, List<NamedEntry> wanted, String by, Instant now) {
        List<NamedEntry> kept = new ArrayList<>();
        for (DutyEntry entry : standing(now)) {
            if (wanted.contains(entry.named())) {
                kept.add(entry.named());
            } else if (kind.isInstance(entry.spec())) {
                entry.remove(by, now);
            }
        }
        wanted.stream().filter(named -> !kept.contains(named)).forEach(named -> add(new DutyEntry(named, by, now)));
    }

    /** Those that are in force at any time between these; who came into force first comes first. */
    List<DutyEntry> between(Instant from, Instant to) {
        return em.createQuery(
                        "select e from DutyEntry e where e.agreedAt is not null and e.from < :to and e.to > :from"
                                + " and (e.removedAt is null or e.removedAt > :from) order by e.agreedAt, e.slug",
                        DutyEntry.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
