package jp.orikaeshi.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/**
 * A ticket has become pressing: what quiet hours hold back about it goes out. Whoever changes a ticket holds it, and whoever
 * ends a notification holds that first and writes on the ticket then; so this is a transaction of its own.
 */
@ApplicationScoped
class PressingWork implements WorkHandler {
    static final String KIND = "notification-pressing";

    @Inject
    NotificationDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        desk.hasten(Long.parseLong(item.key()));
    }
}
