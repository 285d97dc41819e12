package jp.orikaeshi.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer who calls again about a trouble that is still open means the same ticket, and so does the call that
 * follows an alert. Only callers we are sure of are joined: nobody else's call may end up on a customer's ticket.
 */
@ApplicationScoped
class Joining {
    /** A trouble older than this is rather a new one. */
    static final Duration WITHIN = Duration.ofHours(24);

    private static final long NO_TICKET = 0;

    @Inject
    Tickets tickets;

    @Inject
    Timeline timeline;

    @Inject
    Event<TicketMerged> merged;

    @Inject
    Event<TicketStatusChanged> statusChanged;

    /** The number under which the trouble goes on: the older ticket's, or its own if there is nothing to join. */
    long join(Ticket ticket, UUID customer, Instant now) {
        if (!joins(ticket)) {
            return ticket.number();
        }
        Optional<Ticket> older = tickets.toJoin(customer, ticket.number(), now.minus(WITHIN));
        older.ifPresent(o -> merge(ticket, tickets.lock(o.number()), now));
        return older.map(Ticket::number).orElse(ticket.number());
    }

    /** The ticket that an outage of this customer belongs to. */
    Optional<Long> openTicket(UUID customer, Instant now) {
        return tickets.toJoin(customer, NO_TICKET, now.minus(WITHIN)).map(Ticket::number);
    }

    private static boolean joins(Ticket ticket) {
        return ticket.status() == TicketStatus.OPEN
                && ticket.identification().trusted()
                && (ticket.source() == Source.PHONE || ticket.source() == Source.ALERT);
    }

    private void merge(Ticket ticket, Ticket older, Instant now) {
        TicketStatus before = ticket.status();
        older.joinedBy(ticket);
        ticket.mergeInto(older.number(), now);
        String from = Long.toString(ticket.number());
        timeline.write(ticket.number(), now, "merged", "system", Map.of("ticket", Long.toString(older.number())));
        timeline.write(
                older.number(),
                now,
                ticket.source() == Source.PHONE ? "call-joined" : "alert-joined",
                "line",
                Map.of("ticket", from));
        statusChanged.fire(new TicketStatusChanged(ticket.number(), before, TicketStatus.CLOSED, now));
        merged.fire(new TicketMerged(ticket.number(), older.number(), now));
    }
}
