package jp.orikaeshi.ticket;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.persistence.Repository;
import org.jspecify.annotations.Nullable;

/** All tickets, with their timelines. */
@Repository
public class Tickets {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    public Optional<Ticket> find(long number) {
        return Optional.ofNullable(em.find(Ticket.class, number));
    }

    /** The ticket of this number.
     *
     * @throws TicketNotFound if there is none
     */
    public Ticket get(long number) {
        return find(number).orElseThrow(() -> new TicketNotFound(number));
    }

    /** The number under which the trouble goes on: another one if the ticket was merged. */
    public long current(long number) {
        return get(number).mergedInto().map(this::current).orElse(number);
    }

    /** Those of these numbers that there are, in no order. */
    public List<Ticket> byNumbers(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : em.createQuery("select t from Ticket t where t.number in :numbers", Ticket.class)
                        .setParameter("numbers", numbers)
                        .getResultList();
    }

    /** The same of any number of them, without what was frozen on them; in no order. */
    @SuppressWarnings("unchecked")
    public List<TicketInShort> inShort(Collection<Long> numbers) {
        List<Object[]> rows = em.createNativeQuery(TicketInShort.SQL)
                .setParameter(1, numbers.toArray(Long[]::new))
                .getResultList();
        return rows.stream().map(TicketInShort::of).toList();
    }

    /** The live tickets of a customer, newest first. */
    public List<Ticket> liveOf(UUID customer) {
        return em.createQuery(
                        "select t from Ticket t where t.customerId = :customer and t.status <> :resolved"
                                + " and t.status <> :closed order by t.number desc",
                        Ticket.class)
                .setParameter("customer", customer)
                .setParameter("resolved", TicketStatus.RESOLVED)
                .setParameter("closed", TicketStatus.CLOSED)
                .getResultList();
    }

    public Optional<Ticket> byCall(String callSid) {
        return em.createQuery("select t from Ticket t where t.callSid = :sid order by t.number", Ticket.class)
                .setParameter("sid", callSid)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * All those that somebody waits for, the newest first.
     *
     * @param customer null: of everybody
     */
    public List<LiveTicket> live(@Nullable UUID customer) {
        var query = em.createQuery(
                        "select new jp.orikaeshi.ticket.LiveTicket(t.number, t.customerId, t.identification,"
                                + " t.openedAt, t.assignee)"
                                + " from Ticket t where t.status <> :resolved and t.status <> :closed"
                                + (customer == null ? "" : " and t.customerId = :customer")
                                + " order by t.number desc",
                        LiveTicket.class)
                .setParameter("resolved", TicketStatus.RESOLVED)
                .setParameter("closed", TicketStatus.CLOSED);
        return (customer == null ? query : query.setParameter("customer", customer)).getResultList();
    }

    /** One page of what the query asks for; one ticket more than its limit, if there are more. */
    @SuppressWarnings("unchecked")
    public List<Ticket> search(TicketQuery query) {
        List<Object> values = new ArrayList<>();
        return found("t.*", query, values, sql -> em.createNativeQuery(sql, Ticket.class))
                .getResultList();
    }

    /** The numbers of the same, without reading what the tickets carry. */
    @SuppressWarnings("unchecked")
    public List<Long> numbers(TicketQuery query) {
        List<Object> values = new ArrayList<>();
        return found("t.number", query, values, em::createNativeQuery).getResultList();
    }

    private static Query found(
            String columns, TicketQuery query, List<Object> values, Function<String, Query> statement) {
        StringBuilder sql = new StringBuilder("select " + columns + " from ticket t where true");
        if (!query.statuses().isEmpty()) {
            List<String> marks =
                    query.statuses().stream().map(s -> mark(values, s.code())).toList();
            sql.append(" and t.status in (").append(String.join(", ", marks)).append(')');
        }
        UUID customer = query.customer();
        if (customer != null) {
            sql.append(" and t.customer_id = cast(")
                    .append(mark(values, customer.toString()))
                    .append(" as uuid)");
        }
        Long before = query.before();
        if (before != null) {
            sql.append(" and t.number < ").append(mark(values, before));
        }
        String text = query.text();
        if (text != null) {
            for (String word : SearchText.fold(text).split(" ", 0)) {
                if (!word.isEmpty()) {
                    sql.append(" and (").append(found(values, word)).append(')');
                }
            }
        }
        sql.append(" order by t.number desc limit ").append(mark(values, query.limit() + 1));
        Query nativeQuery = statement.apply(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            nativeQuery.setParameter(i + 1, values.get(i));
        }
        return nativeQuery;
    }

    private static String found(List<Object> values, String word) {
        String sought = word.matches("#\\d+") ? word.substring(1) : word;
        return containing(values, sought)
                + PhoneNumber.parse(sought)
                        .map(number -> " or t.caller = " + mark(values, number.e164()) + " or t.callback_number = "
                                + mark(values, number.e164()))
                        .orElse("");
    }

    // The pairs find candidates by the index; only the comparison knows that the pairs stand side by side.
    private static String containing(List<Object> values, String word) {
        String like = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        String exact = "t.search like " + mark(values, like);
        return word.length() < 2
                ? exact
                : "bigrams(t.search) @> bigrams(cast(" + mark(values, word) + " as text)) and " + exact;
    }

    private static String mark(List<Object> values, Object value) {
        values.add(value);
        return "?" + values.size();
    }

    /** What happened to a ticket, in order. */
    public List<TimelineEntry> timeline(long number) {
        return timelines(List.of(number));
    }

    /** The same for many tickets at once. */
    public List<TimelineEntry> timelines(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select e from TimelineEntry e where e.ticket in :tickets order by e.at, e.id",
                                TimelineEntry.class)
                        .setParameter("tickets", numbers)
                        .getResultList();
    }

    long nextNumber() {
        return ((Number) em.createNativeQuery("select nextval('ticket_number')").getSingleResult()).longValue();
    }

    void add(Ticket ticket) {
        em.persist(ticket);
        em.flush();
    }

    void add(TimelineEntry entry) {
        em.persist(entry);
    }

    /**
     * The ticket, held until the end of the transaction: steps of people, calls and deadlines never cross. It is the
     * lock of everything that hangs on the ticket, so take it before any lock of your own.
     *
     * @throws TicketNotFound if there is none
     */
    public Ticket lock(long number) {
        // The lock reads the row again, so what this transaction has changed must be in it.
        em.flush();
        Ticket ticket = em.find(Ticket.class, number, LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            throw new TicketNotFound(number);
        }
        return ticket;
    }

    /** Two calls of one customer at the same moment must see each other's ticket: one after the other. */
    void oneAtATime(UUID customer) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 300)) as text)")
                .setParameter(1, customer.toString())
                .getSingleResult();
    }

    /** The same for the calls of one telephone. A transaction that waits for a customer as well waits for that first. */
    void oneAtATime(PhoneNumber telephone) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 301)) as text)")
                .setParameter(1, telephone.e164())
                .getSingleResult();
    }

    /** What was called in from a telephone, the oldest first, whatever became of it. */
    List<Ticket> calledFrom(PhoneNumber telephone, long except, Instant openedAfter) {
        em.flush();
        return em.createQuery(
                        "select t from Ticket t where t.caller = :caller and t.number <> :except"
                                + " and t.openedAt > :after and t.source = :phone order by t.number",
                        Ticket.class)
                .setParameter("caller", telephone)
                .setParameter("except", except)
                .setParameter("after", openedAfter)
                .setParameter("phone", Source.PHONE)
                .getResultList();
    }

    /** The newest ticket that a caller or an alert of this customer joins instead of opening a second one. */
    Optional<Ticket> toJoin(UUID customer, long except, Instant openedAfter) {
        em.flush();
        return em.createQuery(
                        "select t from Ticket t where t.customerId = :customer and t.number <> :except"
                                + " and t.openedAt > :after and t.status <> :resolved and t.status <> :closed"
                                + " and (t.source = :phone or t.source = :alert)"
                                + " and (t.identification = :accepted or t.identification = :confirmed) order by t.number desc",
                        Ticket.class)
                .setParameter("customer", customer)
                .setParameter("except", except)
                .setParameter("after", openedAfter)
                .setParameter("resolved", TicketStatus.RESOLVED)
                .setParameter("closed", TicketStatus.CLOSED)
                .setParameter("phone", Source.PHONE)
                .setParameter("alert", Source.ALERT)
                .setParameter("accepted", Identification.ACCEPTED)
                .setParameter("confirmed", Identification.CONFIRMED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
