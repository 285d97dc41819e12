package jp.orikaeshi.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** Where every step on a ticket is written down. */
@ApplicationScoped
public class Timeline {
    @Inject
    Tickets tickets;

    @Inject
    Event<TicketChanged> changed;

    void write(long ticket, Instant at, String kind, String by, Map<String, String> params) {
        tickets.add(new TimelineEntry(ticket, at, kind, by, params));
        changed.fire(new TicketChanged(ticket));
    }
}
