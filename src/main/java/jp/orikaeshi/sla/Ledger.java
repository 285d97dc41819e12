package jp.orikaeshi.sla;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.Repository;
import org.jspecify.annotations.Nullable;

/** Every clock event. Nothing in it is ever changed: the database refuses. */
@Repository
public class Ledger {
    private final TermsConverter terms = new TermsConverter();

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    void append(ClockEvent event) {
        em.persist(event);
        em.flush();
    }

    /** All events of a ticket in the order in which they were written. */
    public List<ClockEvent> of(long ticket) {
        return em.createQuery("select e from ClockEvent e where e.ticket = :ticket order by e.id", ClockEvent.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    /** The clock of the newest cycle of each promise that has one. */
    public Map<Promise, PromiseClock> clocks(long ticket) {
        return newest(of(ticket));
    }

    /** The same for many tickets, with one look at the ledger. */
    public Map<Long, Map<Promise, PromiseClock>> clocks(Collection<Long> tickets) {
        return of(tickets).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> newest(each.getValue())));
    }

    /** Every cycle of every promise of a ticket: promises in their order, cycles in theirs. */
    public List<PromiseClock> cycles(long ticket) {
        return cycles(of(ticket));
    }

    /** The same from the events of one ticket. */
    public static List<PromiseClock> cycles(List<ClockEvent> events) {
        return events(events).stream().map(PromiseClock::of).toList();
    }

    /** The events of one ticket by promise and cycle: promises in their order, cycles in theirs. */
    public static List<List<ClockEvent>> events(List<ClockEvent> events) {
        Map<Promise, Map<Integer, List<ClockEvent>>> cycles = events.stream()
                .collect(Collectors.groupingBy(
                        ClockEvent::promise,
                        TreeMap::new,
                        Collectors.groupingBy(ClockEvent::cycle, TreeMap::new, Collectors.toList())));
        return cycles.values().stream()
                .flatMap(byCycle -> byCycle.values().stream())
                .toList();
    }

    /**
     * How far the ledger is with the tickets that were open, or whose clocks moved, at any moment from {@code from} on; only
     * with those that were opened before {@code to}, and that it knows.
     *
     * @param customer null: of everybody, also of tickets of nobody known
     */
    @SuppressWarnings("unchecked")
    Map<Long, Mark> touched(@Nullable UUID customer, Instant from, Instant to) {
        // Branch by branch: with "or" every ticket that there ever was would be looked at.
        Query query = em.createNativeQuery("select ticket, count(*), cast(sum(id) as bigint) from clock_event"
                        + " where ticket = any(array(select number from ticket where opened_at < ?2"
                        + (customer == null ? "" : " and customer_id = cast(?3 as uuid)")
                        + " and number = any(array("
                        + "select number from ticket where resolved_at is null and closed_at is null"
                        + " union select number from ticket where resolved_at >= ?1"
                        + " union select number from ticket where closed_at >= ?1"
                        + " union select ticket from clock_event where at >= ?1)))) group by ticket")
                .setParameter(1, from.atOffset(ZoneOffset.UTC))
                .setParameter(2, to.atOffset(ZoneOffset.UTC));
        if (customer != null) {
            query.setParameter(3, customer.toString());
        }
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> new Mark((Long) row[1], (Long) row[2])));
    }

    /**
     * How far the ledger is with a ticket. Since nothing in it is ever changed, the same mark means the same events.
     *
     * @param events how many there are
     * @param ids their sum
     */
    record Mark(long events, long ids) {
        static Mark of(List<ClockEvent> events) {
            return new Mark(
                    events.size(), events.stream().mapToLong(ClockEvent::id).sum());
        }
    }

    /** All events of many tickets, by ticket, in the order in which they were written. */
    Map<Long, List<ClockEvent>> of(Collection<Long> tickets) {
        // Put in order here: of the tens of thousands of a busy month, the database would write a file first.
        return tickets.isEmpty()
                ? Map.of()
                : rows(tickets).stream()
                        .sorted(Comparator.comparingLong(ClockEvent::id))
                        .collect(Collectors.groupingBy(ClockEvent::ticket, TreeMap::new, Collectors.toList()));
    }

    // Row by row: to make an entity of each takes longer than all else in a report, and each statement behind it would
    // look through all of them for changes. An array: each ticket would be a parameter of its own, of 65,535 at most.
    private List<ClockEvent> rows(Collection<Long> tickets) {
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(
                "select " + ClockEvent.COLUMNS + " from clock_event where ticket = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", tickets.toArray()));
            return read(statement);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private List<ClockEvent> read(PreparedStatement statement) throws SQLException {
        List<ClockEvent> events = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                events.add(ClockEvent.of(rows, terms));
            }
        }
        return events;
    }

    private static Map<Promise, PromiseClock> newest(List<ClockEvent> events) {
        Map<Promise, List<ClockEvent>> byPromise =
                events.stream().collect(Collectors.groupingBy(ClockEvent::promise, TreeMap::new, Collectors.toList()));
        Map<Promise, PromiseClock> clocks = new TreeMap<>();
        byPromise.forEach((promise, all) -> {
            int last = all.stream().mapToInt(ClockEvent::cycle).max().orElseThrow();
            clocks.put(
                    promise,
                    PromiseClock.of(all.stream().filter(e -> e.cycle() == last).toList()));
        });
        return clocks;
    }
}
