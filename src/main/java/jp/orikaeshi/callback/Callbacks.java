package jp.orikaeshi.callback;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.Repository;
import jp.orikaeshi.ticket.TicketStatus;

/**
 * All call-backs. Whoever changes one holds its ticket first and then the call-back: in this order everywhere, so
 * that an engineer's key, a resolved ticket and a worker never wait for each other.
 */
@Repository
public class Callbacks {
    private static final List<TicketStatus> OVER = List.of(TicketStatus.RESOLVED, TicketStatus.CLOSED);
    private static final List<CallbackState> STANDING = List.of(CallbackState.SCHEDULED, CallbackState.DIALLING);

    private static final String ON_THE_BOARD = "(c.state in :standing or exists (select a.id from CallAttempt a"
            + " where a.callbackId = c.id and a.outcome = :reached and (a.endedAt is null or a.handedTo is not null))"
            + " or (c.state = :failed and exists (select t.number from Ticket t where t.number = c.ticket"
            + " and t.status not in :over) and not exists (select later.id from Callback later"
            + " where later.ticket = c.ticket and later.requestedAt > c.requestedAt)))";
    private static final String IN_ORDER = " order by c.dueAt, c.id";

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    void add(Callback callback) {
        em.persist(callback);
        em.flush();
    }

    /** Everything that was changed is in the database afterwards. */
    void write() {
        em.flush();
    }

    Optional<Callback> find(UUID id) {
        return Optional.ofNullable(em.find(Callback.class, id));
    }

    /** Held until the end of the transaction. */
    Optional<Callback> lock(UUID id) {
        return em.createQuery("select c.ticket from Callback c where c.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(ticket -> {
                    hold(ticket);
                    return em.find(Callback.class, id, LockModeType.PESSIMISTIC_WRITE);
                });
    }

    /** The call-back of an attempt, held until the end of the transaction. */
    Optional<Callback> lockOf(UUID attempt) {
        return em.createQuery("select a.callbackId from CallAttempt a where a.id = :id", UUID.class)
                .setParameter("id", attempt)
                .getResultStream()
                .findFirst()
                .flatMap(this::lock);
    }

    /** The one that stands for a ticket, held until the end of the transaction; the ticket is held in any case. */
    Optional<Callback> lockStanding(long ticket) {
        hold(ticket);
        return em.createQuery(
                        "select c from Callback c where c.ticket = :ticket and c.state in :standing", Callback.class)
                .setParameter("ticket", ticket)
                .setParameter("standing", STANDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private void hold(long ticket) {
        var unused = em.createNativeQuery("select number from ticket where number = ?1 for update")
                .setParameter(1, ticket)
                .getResultList();
    }

    /** The one that matters: it stands, or it is the last that stood. */
    Optional<Callback> latest(long ticket) {
        return em.createQuery(
                        "select c from Callback c where c.ticket = :ticket order by c.requestedAt desc, c.id",
                        Callback.class)
                .setParameter("ticket", ticket)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The same of many tickets at once, by ticket. */
    Map<Long, Callback> latest(Collection<Long> tickets) {
        return tickets.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select c from Callback c where c.ticket in :tickets order by c.requestedAt desc, c.id",
                                Callback.class)
                        .setParameter("tickets", tickets)
                        .getResultStream()
                        .collect(Collectors.toMap(Callback::ticket, Function.identity(), (latest, older) -> latest));
    }

    /** All of a ticket, the oldest first. */
    List<Callback> all(long ticket) {
        return em.createQuery(
                        "select c from Callback c where c.ticket = :ticket order by c.requestedAt, c.id",
                        Callback.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    /** Those that stand, or on whose telephones somebody still talks, or that were given up; the one due first in front. */
    List<Callback> onTheBoard(int most) {
        return board(em.createQuery("select c from Callback c where " + ON_THE_BOARD + IN_ORDER, Callback.class), most);
    }

    /** The same, from behind {@code last}. */
    List<Callback> onTheBoardAfter(Callback last, int most) {
        return board(
                em.createQuery(
                                "select c from Callback c where " + ON_THE_BOARD
                                        + " and (c.dueAt > :due or (c.dueAt = :due and c.id > :id))" + IN_ORDER,
                                Callback.class)
                        .setParameter("due", last.dueAt())
                        .setParameter("id", last.id()),
                most);
    }

    private static List<Callback> board(TypedQuery<Callback> query, int most) {
        return query.setParameter("standing", STANDING)
                .setParameter("reached", Outcome.REACHED)
                .setParameter("failed", CallbackState.FAILED)
                .setParameter("over", OVER)
                .setMaxResults(most)
                .getResultList();
    }

    /** What has been agreed with the customers of other tickets, and is not over. */
    List<Window> windowsOfOthers(long ticket, Instant now) {
        return em.createQuery(
                        "select c from Callback c where c.state in :standing and c.windowUntil > :now"
                                + " and c.ticket <> :ticket",
                        Callback.class)
                .setParameter("standing", STANDING)
                .setParameter("now", now)
                .setParameter("ticket", ticket)
                .getResultStream()
                .flatMap(callback -> callback.window().stream())
                .toList();
    }

    /** Those that nothing but the named reasons keeps from dialling, the one due first in front. */
    List<UUID> hinderedBy(List<Hindrance> reasons, int max) {
        return em.createQuery(
                        "select c.id from Callback c where c.state = :scheduled and c.hindrance in :reasons"
                                + " order by c.dueAt, c.id",
                        UUID.class)
                .setParameter("scheduled", CallbackState.SCHEDULED)
                .setParameter("reasons", reasons)
                .setMaxResults(max)
                .getResultList();
    }
}
