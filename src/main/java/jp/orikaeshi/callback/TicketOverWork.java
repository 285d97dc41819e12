package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/** A ticket is over, or goes on under another number: its call-back is taken back, or moves. */
@ApplicationScoped
class TicketOverWork implements WorkHandler {
    @Inject
    CallbackDesk desk;

    @Override
    public String kind() {
        return Agenda.TICKET_OVER;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        desk.ticketOver(Long.parseLong(item.key()));
    }
}
