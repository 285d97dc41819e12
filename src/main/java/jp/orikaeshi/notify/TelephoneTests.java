package jp.orikaeshi.notify;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.callback.OtherCalls;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.persistence.Repository;

/** All tests of telephones. Each rings its telephone as any call does, so whoever else wants to ring it knows of them. */
@Repository
class TelephoneTests implements OtherCalls {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** Written at once, so that a broken constraint shows here. */
    void add(TelephoneTest test) {
        em.persist(test);
        em.flush();
    }

    /** Held until the end of the transaction. */
    Optional<TelephoneTest> lock(UUID id) {
        return Optional.ofNullable(em.find(TelephoneTest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<UUID> byLeg(String callSid) {
        return em.createQuery("select t.id from TelephoneTest t where t.callSid = :sid", UUID.class)
                .setParameter("sid", callSid)
                .getResultStream()
                .findFirst();
    }

    /** Whether one of theirs is under way. */
    boolean underWay(String engineer) {
        return em.createQuery(
                                "select count(t) from TelephoneTest t where t.engineer = :engineer and t.endedAt is null",
                                Long.class)
                        .setParameter("engineer", engineer)
                        .getSingleResult()
                > 0;
    }

    /** The last ones of an engineer, the newest first. */
    List<TelephoneTest> of(String engineer, int most) {
        return em.createQuery(
                        "select t from TelephoneTest t where t.engineer = :engineer order by t.startedAt desc, t.id",
                        TelephoneTest.class)
                .setParameter("engineer", engineer)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public Set<PhoneNumber> inUse() {
        return em.createQuery("select t.phone from TelephoneTest t where t.endedAt is null", PhoneNumber.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public boolean knows(String leg) {
        return byLeg(leg).isPresent();
    }

    @Override
    public Map<PhoneNumber, List<Instant>> ringsSince(Instant since) {
        return em.createQuery(
                        "select t.phone, t.askedAt from TelephoneTest t where t.askedAt > :since"
                                + " and t.callSid is not null",
                        Object[].class)
                .setParameter("since", since)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        found -> (PhoneNumber) found[0],
                        Collectors.mapping(found -> (Instant) found[1], Collectors.toList())));
    }
}
