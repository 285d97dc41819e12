package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.orikaeshi.callback.CallbackChanged;
import jp.orikaeshi.ticket.TicketChanged;
import jp.orikaeshi.web.live.LiveFeed;

/** Tells open pages that a ticket is not what they show. */
@ApplicationScoped
public class LiveTickets {
    @Inject
    LiveFeed feed;

    void changed(@Observes TicketChanged event) {
        touch(event.number());
    }

    /** Not every step of a call-back is one of the timeline's: that a telephone is about to ring is none. */
    void called(@Observes CallbackChanged event) {
        touch(event.ticket());
    }

    private void touch(long ticket) {
        feed.touch("tickets");
        feed.touch("ticket." + ticket);
    }
}
