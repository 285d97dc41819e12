package jp.orikaeshi.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.sla.ClocksRead;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.TicketInShort;
import jp.orikaeshi.ticket.Tickets;
import org.jspecify.annotations.Nullable;

/** Finds the tickets that matter for a month, with their clocks as the ledger has them. */
@ApplicationScoped
class MonthsTickets {
    @Inject
    Tickets tickets;

    @Inject
    ClocksRead clocks;

    /** @param customer null: of everybody, also of tickets of nobody known */
    List<TicketFacts> of(Month month, @Nullable UUID customer) {
        // Until the month's end, not until now: what follows belongs to the months after it.
        return of(month.from(), month.to(), customer);
    }

    /** The same of other time than a month. */
    List<TicketFacts> of(Instant from, Instant to, @Nullable UUID customer) {
        Map<Long, List<PromiseClock>> cycles = clocks.during(customer, from, to);
        return tickets.inShort(cycles.keySet()).stream()
                .sorted(Comparator.comparingLong(TicketInShort::number))
                .map(ticket -> facts(ticket, cycles.getOrDefault(ticket.number(), List.of())))
                .toList();
    }

    private TicketFacts facts(TicketInShort ticket, List<PromiseClock> cycles) {
        return new TicketFacts(
                ticket.number(),
                ticket.customer(),
                ticket.identification(),
                ticket.openedAt(),
                ticket.source(),
                ticket.trouble(),
                ticket.mergedInto(),
                ticket.down(),
                cause(ticket).orElse(null),
                cycles);
    }

    /** What was found out under the number under which the trouble went on. */
    private Optional<String> cause(TicketInShort ticket) {
        Long older = ticket.mergedInto();
        return (older == null
                        ? Optional.ofNullable(ticket.cause())
                        : tickets.get(tickets.current(older)).resolution().map(Resolution::cause))
                .filter(text -> !text.isBlank());
    }
}
