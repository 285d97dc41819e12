package jp.orikaeshi.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/** Wakes at the next warning or deadline of a ticket. What it writes and the end of the item are one transaction. */
@ApplicationScoped
public class DeadlineHandler implements WorkHandler {
    @Inject
    Tickets tickets;

    @Inject
    Ledger ledger;

    @Inject
    Deadlines deadlines;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return Deadlines.KIND;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        long ticket = Long.parseLong(item.key());
        tickets.lock(ticket);
        Instant now = clock.instant();
        ledger.clocks(ticket).values().forEach(c -> deadlines.notice(c, now));
        deadlines.set(ticket);
    }
}
