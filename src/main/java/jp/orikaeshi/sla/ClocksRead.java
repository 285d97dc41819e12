package jp.orikaeshi.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of many tickets, for reports. Those that were read last are kept: most tickets of a month are closed, and to
 * read their thousands of events again takes longer than all else on the page of a month. They are never out of date,
 * since the ledger only grows and is asked each time how far it is.
 */
@ApplicationScoped
public class ClocksRead {
    private static final int KEPT = 20_000;

    @Inject
    Ledger ledger;

    private final Map<Long, Kept> last = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
            return size() > KEPT;
        }
    });

    /**
     * Every cycle of every promise of a ticket, promises in their order, cycles in theirs.
     *
     * @param mark of all the events that they are read from
     * @param latest when the last thing happened that is a figure
     */
    private record Kept(Ledger.Mark mark, Instant latest, List<PromiseClock> cycles) {}

    /**
     * The clocks, by all that was written before {@code to}, of the tickets that were open, or whose clocks moved, at any
     * moment from {@code from} on. Why a promise was broken is no figure: what was written about it later is there too.
     *
     * @param customer null: of everybody, also of tickets of nobody known
     * @return by ticket, as {@link Ledger#cycles(long)} has them; only tickets of which something was written before
     *     {@code to}
     */
    public Map<Long, List<PromiseClock>> during(@Nullable UUID customer, Instant from, Instant to) {
        Map<Long, List<PromiseClock>> clocks = new TreeMap<>();
        List<Long> unread = new ArrayList<>();
        ledger.touched(customer, from, to)
                .forEach((ticket, mark) -> kept(ticket, mark, to)
                        .ifPresentOrElse(cycles -> clocks.put(ticket, cycles), () -> unread.add(ticket)));
        ledger.of(unread).forEach((ticket, events) -> {
            List<ClockEvent> then = known(events, to);
            if (then.isEmpty()) {
                return;
            }
            List<PromiseClock> cycles = Ledger.cycles(then);
            clocks.put(ticket, cycles);
            if (then.size() == events.size()) {
                last.put(ticket, new Kept(Ledger.Mark.of(events), latest(events), cycles));
            }
        });
        return clocks;
    }

    private Optional<List<PromiseClock>> kept(long ticket, Ledger.Mark mark, Instant to) {
        return Optional.ofNullable(last.get(ticket))
                .filter(kept -> kept.mark().equals(mark) && kept.latest().isBefore(to))
                .map(Kept::cycles);
    }

    /**
     * What reports up to {@code to} know: what was written before, and why a promise was broken also if that was written later,
     * of those that had been given by then.
     *
     * @param events in the order in which they were written
     */
    static List<ClockEvent> known(List<ClockEvent> events, Instant to) {
        List<ClockEvent> known = new ArrayList<>();
        Set<ClockEvent.Clocked> given = new HashSet<>();
        for (ClockEvent event : events) {
            if (event.at().isBefore(to)) {
                given.add(event.clock());
                known.add(event);
            } else if (event.kind() == ClockEventKind.EXPLAINED && given.contains(event.clock())) {
                known.add(event);
            }
        }
        return known;
    }

    private static Instant latest(List<ClockEvent> events) {
        return events.stream()
                .filter(event -> event.kind() != ClockEventKind.EXPLAINED)
                .map(ClockEvent::at)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
