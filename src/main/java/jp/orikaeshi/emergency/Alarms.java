package jp.orikaeshi.emergency;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.persistence.Repository;
import jp.orikaeshi.ticket.Tickets;

/** All alarms with their calls. Whoever changes one holds its ticket first, then the alarm. */
@Repository
public class Alarms {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Inject
    Tickets tickets;

    /** Written at once, so that a broken constraint shows here. */
    void add(Object alarmOrTry) {
        em.persist(alarmOrTry);
        em.flush();
    }

    /** Held until the end of the transaction. */
    Optional<Alarm> lock(UUID id) {
        return em.createQuery("select a.ticket from Alarm a where a.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(ticket -> {
                    var unused = tickets.lock(ticket);
                    return em.find(Alarm.class, id, LockModeType.PESSIMISTIC_WRITE);
                });
    }

    /** The one that goes on for a ticket, held until the end of the transaction; the ticket is held in any case. */
    Optional<Alarm> lockGoingOn(long ticket) {
        var unused = tickets.lock(ticket);
        return em.createQuery("select a from Alarm a where a.ticket = :ticket and a.state = :calling", Alarm.class)
                .setParameter("ticket", ticket)
                .setParameter("calling", AlarmState.CALLING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The one that goes on, or the last one. */
    Optional<Alarm> latest(long ticket) {
        return em.createQuery(
                        "select a from Alarm a where a.ticket = :ticket order by a.raisedAt desc, a.id", Alarm.class)
                .setParameter("ticket", ticket)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The call whose leg may not be over: the undecided one, or one that goes on after it was decided. */
    Optional<AlarmTry> live(UUID alarm) {
        return em.createQuery(
                        "select t from AlarmTry t where t.alarmId = :alarm and t.endedAt is null order by t.n",
                        AlarmTry.class)
                .setParameter("alarm", alarm)
                .getResultStream()
                .findFirst();
    }

    /** A call with its alarm. The call is read once the alarm is held, so that it is as whoever held it before left it. */
    Optional<Held> held(UUID call) {
        return em.createQuery("select t.alarmId from AlarmTry t where t.id = :id", UUID.class)
                .setParameter("id", call)
                .getResultStream()
                .findFirst()
                .flatMap(this::lock)
                .map(alarm -> new Held(alarm, em.find(AlarmTry.class, call)));
    }

    Optional<UUID> byLeg(String callSid) {
        return em.createQuery("select t.id from AlarmTry t where t.callSid = :sid", UUID.class)
                .setParameter("sid", callSid)
                .getResultStream()
                .findFirst();
    }

    /** Those that go on and wait for a telephone that is in use. */
    @SuppressWarnings("unchecked")
    List<String> waitingForATelephone() {
        return em.createNativeQuery(
                        "select cast(id as text) from emergency_alarm where state = 'CALLING' and passed_over <> '[]'")
                .getResultList();
    }

    /** The telephones that ring for any of them, or may, or on which somebody listens. */
    Set<PhoneNumber> telephonesInUse() {
        return em.createQuery("select t.phone from AlarmTry t where t.endedAt is null", PhoneNumber.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Whether this contact has been called for it. */
    boolean called(UUID alarm, String contact) {
        return em.createQuery(
                                "select count(t) from AlarmTry t where t.alarmId = :alarm and t.contact = :contact",
                                Long.class)
                        .setParameter("alarm", alarm)
                        .setParameter("contact", contact)
                        .getSingleResult()
                > 0;
    }

    /** The number of the next call. */
    int nextNumber(UUID alarm) {
        return em.createQuery("select count(t) from AlarmTry t where t.alarmId = :alarm", Long.class)
                        .setParameter("alarm", alarm)
                        .getSingleResult()
                        .intValue()
                + 1;
    }
}
