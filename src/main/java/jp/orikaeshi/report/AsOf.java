package jp.orikaeshi.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.callback.CallbackState;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.callback.CallbackView.AttemptView;
import jp.orikaeshi.callback.Outcome;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.ClockEventKind;
import jp.orikaeshi.sla.Withdrawal;
import jp.orikaeshi.ticket.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * How a trouble stood when a version of its report was let out, read out of what is on record now. The version may be
 * printed later: after a call, or after the ticket was opened again.
 *
 * <p>One thing belongs to the end although it is written down a moment after it: a call-back that nobody waits for any more
 * ends with its ticket.
 */
final class AsOf {
    private AsOf() {}

    /** When the trouble was over that was over then; empty if it was not. */
    static Optional<Instant> over(List<TimelineEntry> timeline, Instant then) {
        return timeline.stream()
                .filter(entry -> !entry.at().isAfter(then))
                .filter(entry -> entry.kind().equals("resolved") || entry.kind().equals("reopened"))
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.kind().equals("resolved"))
                .map(TimelineEntry::at);
    }

    /** What the ledger said. */
    static List<ClockEvent> ledger(List<ClockEvent> events, Instant then) {
        return events.stream()
                .filter(event -> !event.at().isAfter(then) || (endsWithTicket(event) && begun(events, event, then)))
                .toList();
    }

    private static boolean endsWithTicket(ClockEvent event) {
        return event.kind() == ClockEventKind.WITHDRAWN && event.reason().equals(Withdrawal.TICKET_OVER.reason());
    }

    // The same reason may end a later cycle, after another end.
    private static boolean begun(List<ClockEvent> events, ClockEvent end, Instant then) {
        return events.stream()
                .anyMatch(event ->
                        event.clock().equals(end.clock()) && !event.at().isAfter(then));
    }

    /** The call-backs that had been promised. */
    static List<CallbackView> callbacks(List<CallbackView> all, Instant then) {
        return all.stream()
                .filter(callback -> !callback.requestedAt().isAfter(then))
                .map(callback -> callback(callback, then))
                .toList();
    }

    private static CallbackView callback(CallbackView now, Instant then) {
        List<AttemptView> attempts = now.attempts().stream()
                .filter(attempt -> !attempt.startedAt().isAfter(then))
                .map(attempt -> attempt(attempt, then))
                .toList();
        boolean rings = attempts.stream().anyMatch(attempt -> attempt.outcome() == Outcome.DIALLING);
        Instant reached = until(now.reachedAt(), then);
        boolean notYet = now.reachedAt() != null && reached == null;
        boolean endsWithTicket = Withdrawal.TICKET_OVER.equals(now.calledOff())
                || (!rings && (notYet || now.state().standing()));
        CallbackState state = endsWithTicket ? CallbackState.CANCELLED : rings ? CallbackState.DIALLING : now.state();
        return new CallbackView(
                now.id(),
                state,
                now.number(),
                now.line(),
                now.requestedAt(),
                now.dueAt(),
                reached,
                null,
                null,
                rings && !endsWithTicket,
                now.window(),
                endsWithTicket ? Withdrawal.TICKET_OVER : rings ? null : now.calledOff(),
                attempts);
    }

    private static AttemptView attempt(AttemptView now, Instant then) {
        Instant decided = now.decidedAt();
        return decided != null && decided.isAfter(then)
                ? new AttemptView(now.n(), now.engineer(), now.startedAt(), null, Outcome.DIALLING, false, null, null)
                : now;
    }

    private static @Nullable Instant until(@Nullable Instant at, Instant then) {
        return at == null || at.isAfter(then) ? null : at;
    }
}
