package jp.orikaeshi.callback;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.persistence.Repository;

/** All attempts of all call-backs. */
@Repository
public class CallAttempts {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** Written at once, so that a broken constraint shows here. */
    void add(CallAttempt attempt) {
        em.persist(attempt);
        em.flush();
    }

    Optional<CallAttempt> find(UUID id) {
        return Optional.ofNullable(em.find(CallAttempt.class, id));
    }

    List<CallAttempt> of(UUID callback) {
        return em.createQuery(
                        "select a from CallAttempt a where a.callbackId = :callback order by a.n", CallAttempt.class)
                .setParameter("callback", callback)
                .getResultList();
    }

    /** Of several call-backs at once, in the order of each. */
    List<CallAttempt> of(List<UUID> callbacks) {
        return callbacks.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from CallAttempt a where a.callbackId in :callbacks order by a.n",
                                CallAttempt.class)
                        .setParameter("callbacks", callbacks)
                        .getResultList();
    }

    Optional<CallAttempt> undecided(UUID callback) {
        return em.createQuery(
                        "select a from CallAttempt a where a.callbackId = :callback and a.outcome = :dialling",
                        CallAttempt.class)
                .setParameter("callback", callback)
                .setParameter("dialling", Outcome.DIALLING)
                .getResultStream()
                .findFirst();
    }

    Optional<UUID> byLeg(String callSid) {
        return em.createQuery("select a.id from CallAttempt a where a.callSid = :sid", UUID.class)
                .setParameter("sid", callSid)
                .getResultStream()
                .findFirst();
    }

    /**
     * Whose telephone this leg rang. The attempt itself is not read: whoever asks holds no call-back, and whoever hears of the
     * same leg later in the transaction would have the attempt as it was before somebody else changed it.
     */
    Optional<LegOwner> ownerOf(String callSid) {
        return em.createQuery(
                        "select c.ticket, a.engineer, a.step from CallAttempt a, Callback c"
                                + " where c.id = a.callbackId and a.callSid = :sid",
                        Object[].class)
                .setParameter("sid", callSid)
                .getResultStream()
                .findFirst()
                .map(found -> new LegOwner((Long) found[0], (String) found[1], ((Step) found[2]).accepted()));
    }

    Optional<UUID> byCustomerLeg(String callSid) {
        return em.createQuery("select a.id from CallAttempt a where a.customerLeg = :sid", UUID.class)
                .setParameter("sid", callSid)
                .getResultStream()
                .findFirst();
    }

    /** The telephones that ring or talk for a call-back. */
    Set<PhoneNumber> phonesInUse() {
        return em.createQuery("select a.phone from CallAttempt a where a.endedAt is null", PhoneNumber.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** The customers' telephones that ring or talk, or may, since an engineer has accepted. */
    Set<PhoneNumber> customersOnTheTelephone() {
        return em.createQuery(
                        "select c.number from CallAttempt a, Callback c where c.id = a.callbackId"
                                + " and a.acceptedAt is not null and a.customerGone = false and (a.outcome = :open"
                                + " or a.outcome = :reached and (a.endedAt is null or a.handedTo is not null))",
                        PhoneNumber.class)
                .setParameter("open", Outcome.DIALLING)
                .setParameter("reached", Outcome.REACHED)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** When the telephones of engineers rang for a call-back since then. */
    Map<PhoneNumber, List<Instant>> ringsSince(Instant since) {
        return em.createQuery(
                        "select a.phone, a.startedAt from CallAttempt a where a.startedAt > :since"
                                + " and a.callSid is not null",
                        Object[].class)
                .setParameter("since", since)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        found -> (PhoneNumber) found[0],
                        Collectors.mapping(found -> (Instant) found[1], Collectors.toList())));
    }

    /** How often the customer's telephone was made to ring for this call-back. */
    long ringsOfCustomer(UUID callback) {
        return em.createQuery(
                        "select count(a) from CallAttempt a where a.callbackId = :callback and a.acceptedAt is not null",
                        Long.class)
                .setParameter("callback", callback)
                .getSingleResult();
    }

    /** When this customer's telephone was made to ring since then, for whatever ticket. */
    List<Instant> ringsOfCustomerSince(PhoneNumber number, Instant since) {
        return em.createQuery(
                        "select a.acceptedAt from CallAttempt a, Callback c where c.id = a.callbackId"
                                + " and c.number = :number and a.acceptedAt > :since",
                        Instant.class)
                .setParameter("number", number)
                .setParameter("since", since)
                .getResultList();
    }

    /** Whether another call-back to the same number is on the telephone, or may be. */
    boolean rungForAnother(Callback callback) {
        return em.createQuery(
                                "select count(a) from CallAttempt a, Callback c where c.id = a.callbackId"
                                        + " and c.number = :number and c.id <> :id"
                                        + " and (a.endedAt is null or a.handedTo is not null)"
                                        + " and a.outcome in :open",
                                Long.class)
                        .setParameter("number", callback.number())
                        .setParameter("id", callback.id())
                        .setParameter("open", List.of(Outcome.DIALLING, Outcome.REACHED))
                        .getSingleResult()
                > 0;
    }

    /** Lets one transaction at a time choose a telephone: two call-backs never choose the same one at the same moment. */
    void oneChoiceAtATime() {
        var unused = em.createNativeQuery("select cast(pg_advisory_xact_lock(550) as text)")
                .getSingleResult();
    }
}
