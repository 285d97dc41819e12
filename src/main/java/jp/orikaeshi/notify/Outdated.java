package jp.orikaeshi.notify;

import java.util.Optional;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** What happened between the writing of a notification and its turn, so that nobody need be told any more. Pure. */
final class Outdated {
    private Outdated() {}

    /**
     * Why it is not sent, as a code; empty if it is.
     *
     * @param promise the clock that it is about; null if it is about none, or it is gone
     * @param calledBack whether no call-back stands any more
     */
    static Optional<String> by(NoticeKind kind, Ticket ticket, @Nullable PromiseClock promise, boolean calledBack) {
        if (ticket.mergedInto().isPresent()) {
            return Optional.of("merged");
        }
        if (!ticket.status().live()) {
            return Optional.of("resolved");
        }
        return switch (kind) {
            case NEW_TICKET -> ticket.assignee().isPresent() ? Optional.of("taken") : Optional.empty();
            case PROMISE_WARNED, PROMISE_MISSED ->
                promise == null || !promise.open() ? Optional.of("promise-over") : Optional.empty();
            case CALLBACK_UNANSWERED, CALLBACK_MISSED -> calledBack ? Optional.of("called-back") : Optional.empty();
            case CALLBACK_GIVEN_UP, PROVIDER_DOWN, PROVIDER_BACK, PROVIDER_DISMISSED, TEST -> Optional.empty();
        };
    }
}
