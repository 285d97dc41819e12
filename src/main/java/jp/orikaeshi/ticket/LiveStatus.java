package jp.orikaeshi.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.monitoring.StatusBoard;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/**
 * Puts the customer's monitoring status on the ticket: at once what the board knows, which takes milliseconds,
 * and then, as work, what {@link FreshChecksHandler} sees by looking at everything again.
 */
@ApplicationScoped
class LiveStatus {
    @Inject
    StatusBoard board;

    @Inject
    Worklist worklist;

    @Inject
    Timeline timeline;

    void look(Ticket ticket, UUID customer, Instant now) {
        if (ticket.snapshot().isPresent()) {
            return;
        }
        Snapshot seen = board.current(customer);
        ticket.saw(seen);
        timeline.write(
                ticket.number(),
                now,
                "snapshot-taken",
                "monitoring",
                Map.of("status", seen.status().code()));
        worklist.add(WorkItem.of(FreshChecksHandler.KIND, Long.toString(ticket.number()), now));
    }

    /** The names of what is down now, for a person; empty if nothing is. */
    String down(UUID customer) {
        return board.current(customer).down();
    }

    /** The checks ordered by {@link #look} have answered. What is frozen once stays as it is. */
    void freeze(Ticket ticket, Snapshot seen, Instant now) {
        if (ticket.freeze(seen, now)) {
            timeline.write(
                    ticket.number(),
                    now,
                    "checks-frozen",
                    "monitoring",
                    Map.of("status", seen.status().code()));
        }
    }
}
