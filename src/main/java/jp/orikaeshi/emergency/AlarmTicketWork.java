package jp.orikaeshi.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/** Looks at a ticket that has just opened, or is over: whether an alarm is to be raised, or stopped. */
@ApplicationScoped
class AlarmTicketWork implements WorkHandler {
    static final String KIND = "emergency-ticket";

    @Inject
    AlarmDesk desk;

    @Inject
    Tickets tickets;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        long number = Long.parseLong(item.key());
        if (tickets.get(number).status().live() && tickets.current(number) == number) {
            desk.raiseIfSecurity(number);
        } else {
            desk.ticketOver(number);
        }
    }
}
