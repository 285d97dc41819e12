package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.Optional;

/**
 * A call-back as the board shows it.
 *
 * @param version what whoever acts on it has seen
 * @param now the attempt that is on
 * @param nextEngineer the login of whoever was named for the next attempt; empty if duty decides
 * @param escalation how far it has gone up; empty if the duty plan alone says who is called
 */
public record BoardEntry(
        CallbackView callback,
        long ticket,
        long version,
        Optional<OnTheLine> now,
        Optional<String> nextEngineer,
        Optional<Hold> hold,
        Optional<EscalationPlace> escalation) {

    /** Whether the promise is broken as it stands. */
    public boolean overdue(Instant at) {
        return callback.state().standing() && callback.dueAt().isBefore(at);
    }
}
