package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.orikaeshi.ticket.TicketChanged;
import jp.orikaeshi.web.live.LiveFeed;

/** Tells open pages that a ticket is not what they show. */
@ApplicationScoped
public class LiveTickets {
    @Inject
    LiveFeed feed;

    void changed(@Observes TicketChanged event) {
        feed.touch("tickets");
        feed.touch("ticket." + event.number());
    }
}
