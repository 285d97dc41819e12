package jp.orikaeshi.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.orikaeshi.ticket.CustomerIdentified;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.ticket.TicketMerged;
import jp.orikaeshi.ticket.TicketOpened;
import jp.orikaeshi.ticket.TicketStatusChanged;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** What happens to tickets and matters to alarms; as work, since the ticket is held here. */
@ApplicationScoped
class AlarmSignals {
    // Whoever opens a ticket says in the next moment whose it is and what is wrong.
    private static final Duration SAID = Duration.ofSeconds(5);

    @Inject
    Clock clock;

    @Inject
    Tickets tickets;

    @Inject
    Worklist worklist;

    void opened(@Observes TicketOpened event) {
        said(event.number());
    }

    /** Whose it is may become known hours later: until then there was nobody to tell. */
    void identified(@Observes CustomerIdentified event) {
        said(event.number());
    }

    private void said(long ticket) {
        // Whoever calls is told by whoever calls them back.
        if (tickets.get(ticket).source() != Source.PHONE) {
            look(ticket, clock.instant().plus(SAID));
        }
    }

    void ticketOver(@Observes TicketStatusChanged change) {
        if (!change.to().live()) {
            look(change.number(), clock.instant());
        }
    }

    void merged(@Observes TicketMerged event) {
        look(event.number(), clock.instant());
    }

    private void look(long ticket, Instant at) {
        worklist.add(WorkItem.of(AlarmTicketWork.KIND, Long.toString(ticket), at));
    }
}
