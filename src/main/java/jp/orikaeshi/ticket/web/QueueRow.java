package jp.orikaeshi.ticket.web;

import java.time.Instant;
import java.util.Optional;
import jp.orikaeshi.monitoring.Cause;
import jp.orikaeshi.sla.ClockView;

/**
 * A ticket in the queue.
 *
 * @param next the promise that is owed next
 */
public record QueueRow(TicketShown shown, Optional<ClockView> next) {
    private static final int SOON = 5;

    /** The most likely cause. */
    public Optional<Cause> cause() {
        return shown.ticket().diagnosis().stream().findFirst();
    }

    /** {@code urgent} once something owed is late, {@code soon} in the last fifth of its time, else nothing. */
    public String emphasis(Instant now) {
        return next.flatMap(clock -> clock.due().map(due -> {
                    long left = due.getEpochSecond() - now.getEpochSecond();
                    return left < 0 ? "urgent" : left * SOON < clock.allowedSeconds() ? "soon" : "";
                }))
                .orElse("");
    }
}
