package jp.orikaeshi.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/**
 * Sends one notification. That the other side is asked is written down before; found so after a crash nobody knows, and
 * nothing is sent twice. What was certainly not taken is tried again.
 */
@ApplicationScoped
class NotificationWork implements WorkHandler {
    static final String KIND = "notification";
    private static final int TRIES = 8;

    @Inject
    NotificationDesk desk;

    @Inject
    @Any
    Instance<Sender> senders;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    @Override
    public Optional<Duration> retryAfter(int attempt) {
        return Optional.of(Duration.ofSeconds(5L << Math.min(attempt - 1, 6)));
    }

    @Override
    public void handle(WorkItem item, int attempt) throws NotTaken {
        UUID id = UUID.fromString(item.key());
        Optional<Told> due = desk.next(id);
        if (due.isEmpty() || !desk.sending(id)) {
            return;
        }
        Told told = due.get();
        Sender sender = senders.stream()
                .filter(one -> one.by().equals(told.way().by()))
                .findFirst()
                .orElseThrow();
        Delivery delivery = sender.send(told);
        boolean again = delivery.result() == Delivery.Result.LATER && attempt < TRIES;
        if (again) {
            desk.notTaken(id, delivery.reason());
            throw new NotTaken(delivery.reason());
        }
        desk.ended(id, delivery);
    }
}
