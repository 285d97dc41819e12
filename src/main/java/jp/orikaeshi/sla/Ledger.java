package jp.orikaeshi.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every clock event. Nothing in it is ever changed: the database refuses. */
@ApplicationScoped
public class Ledger {
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
        if (tickets.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select e from ClockEvent e where e.ticket in :tickets order by e.id", ClockEvent.class)
                .setParameter("tickets", tickets)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        e -> e.clock().ticket(), Collectors.collectingAndThen(Collectors.toList(), Ledger::newest)));
    }

    /** Every cycle of every promise of a ticket: promises in their order, cycles in theirs. */
    public List<PromiseClock> cycles(long ticket) {
        Map<Promise, Map<Integer, List<ClockEvent>>> cycles = of(ticket).stream()
                .collect(Collectors.groupingBy(
                        ClockEvent::promise,
                        TreeMap::new,
                        Collectors.groupingBy(ClockEvent::cycle, TreeMap::new, Collectors.toList())));
        return cycles.values().stream()
                .flatMap(byCycle -> byCycle.values().stream())
                .map(PromiseClock::of)
                .toList();
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
