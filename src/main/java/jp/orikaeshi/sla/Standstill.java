package jp.orikaeshi.sla;

import java.time.Instant;
import java.util.Optional;
import jp.orikaeshi.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A clock stands still while its ticket is in a state that its terms do not count. So it does whatever came first, the
 * state or the terms; and it says in the ledger which state it stands still for.
 */
final class Standstill {
    private Standstill() {}

    /** Whether a clock under these terms stands still now. Of a ticket that is over none does: they end by themselves. */
    static boolean under(Terms terms, Ticket ticket) {
        return ticket.status().live()
                && terms.pauseOn().contains(ticket.status().code());
    }

    /**
     * What is to be written so that a clock follows its ticket; nothing if it does already.
     *
     * @param terms that hold from {@code at} on
     * @param standsFor the state for which it has stood still until then; null if it has run
     * @param status code of the state in which the ticket is from {@code at} on
     */
    static Optional<ClockEvent> following(
            ClockEvent.Clocked of, Terms terms, @Nullable String standsFor, String status, Instant at) {
        if (terms.pauseOn().contains(status)) {
            return status.equals(standsFor)
                    ? Optional.empty()
                    : Optional.of(ClockEvent.of(ClockEventKind.PAUSED, of, at, status));
        }
        return standsFor == null
                ? Optional.empty()
                : Optional.of(ClockEvent.of(ClockEventKind.RESUMED, of, at, status));
    }
}
