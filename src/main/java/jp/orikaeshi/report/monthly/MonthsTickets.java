package jp.orikaeshi.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.monitoring.AssetStatus;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.Ledger;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.Tickets;
import org.jspecify.annotations.Nullable;

/** Finds the tickets that matter for a month, with their clocks as the ledger has them. */
@ApplicationScoped
class MonthsTickets {
    @Inject
    Tickets tickets;

    @Inject
    Ledger ledger;

    /** @param customer null: of everybody, also of tickets of nobody known */
    List<TicketFacts> of(Month month, Instant now, @Nullable UUID customer) {
        // Until the month's end, not until now: what follows belongs to the months after it.
        Map<Long, List<ClockEvent>> events = ledger.during(customer, month.from(), month.to());
        return tickets.byNumbers(events.keySet()).stream()
                .sorted(Comparator.comparingLong(Ticket::number))
                .map(ticket -> facts(ticket, events.getOrDefault(ticket.number(), List.of())))
                .toList();
    }

    private TicketFacts facts(Ticket ticket, List<ClockEvent> events) {
        return new TicketFacts(
                ticket.number(),
                ticket.customerId().orElse(null),
                ticket.identification(),
                ticket.openedAt(),
                ticket.source(),
                ticket.trouble().orElse(null),
                ticket.mergedInto().orElse(null),
                down(ticket),
                cause(ticket).orElse(null),
                Ledger.cycles(events));
    }

    private static Set<String> down(Ticket ticket) {
        return ticket.snapshot()
                .map(seen -> seen.assets().stream()
                        .filter(asset -> asset.status() == Status.DOWN)
                        .map(AssetStatus::id)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** What was found out under the number under which the trouble went on. */
    private Optional<String> cause(Ticket ticket) {
        return ticket.mergedInto()
                .map(older -> tickets.get(tickets.current(older)))
                .orElse(ticket)
                .resolution()
                .map(Resolution::cause)
                .filter(text -> !text.isBlank());
    }
}
