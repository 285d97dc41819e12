package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.orikaeshi.duty.DutyPlans;

/** When a call-back may be placed: at once, or when its carrier has taken those that matter more. */
@ApplicationScoped
class Turns {
    // Below this nobody would call it waiting.
    private static final Duration WORTH_TELLING = Duration.ofSeconds(10);

    @Inject
    CarrierTurns carrierTurns;

    @Inject
    DutyPlans plans;

    @Inject
    Telephones telephones;

    @Inject
    TicketSide ticket;

    @Inject
    Hindrances hindrances;

    /** When it may be placed, now or in a moment; empty if it has to come back, which is arranged. */
    Optional<Instant> take(Callback callback, Instant now) {
        if (!telephones.paced(callback.carrier())) {
            return Optional.of(now);
        }
        TurnRank rank = TurnRank.of(callback.dueAt(), ticket.emergency(callback));
        Duration interval =
                Duration.ofSeconds(1).dividedBy(plans.callback().pace().callsPerSecond());
        Optional<Instant> turn = carrierTurns.take(callback, rank, interval, now);
        if (turn.isEmpty() && callback.waitsSince(now).compareTo(WORTH_TELLING) > 0) {
            hindrances.tell(callback, Hindrance.CARRIER_QUEUE, now);
        }
        return turn;
    }
}
