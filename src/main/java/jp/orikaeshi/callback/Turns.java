package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.orikaeshi.duty.DutyPlans;

/** When a call-back may be placed: at once, or when its carrier has taken those that matter more. */
@ApplicationScoped
public class Turns {
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

    /**
     * Whether its carrier takes nobody yet: then it comes back, and nobody need be chosen for it. Asked first, since only
     * one at a time may choose, and a node that is killed while many wait for that keeps them until its leases end.
     */
    boolean noneYet(Callback callback, Instant now) {
        return telephones.paced(callback.carrier())
                && told(callback, carrierTurns.noneYet(callback, rank(callback), interval(), now), now);
    }

    /** When it may be placed, now or in a moment; empty if it has to come back, which is arranged. */
    Optional<Instant> take(Callback callback, Instant now) {
        if (!telephones.paced(callback.carrier())) {
            return Optional.of(now);
        }
        Optional<Instant> turn = carrierTurns.take(callback, rank(callback), interval(), now);
        var unused = told(callback, turn.isEmpty(), now);
        return turn;
    }

    /**
     * What cannot wait is placed now, and what waits is put off by one call: an emergency is told, or a colleague is called
     * by people who are on the line.
     */
    public void goesAhead(String carrier, Instant now) {
        if (telephones.paced(carrier)) {
            carrierTurns.goesAhead(carrier, interval(), now);
        }
    }

    private boolean told(Callback callback, boolean waits, Instant now) {
        if (waits && callback.waitsSince(now).compareTo(WORTH_TELLING) > 0) {
            hindrances.tell(callback, Hindrance.CARRIER_QUEUE, now);
        }
        return waits;
    }

    private TurnRank rank(Callback callback) {
        return TurnRank.of(callback.dueAt(), ticket.emergency(callback));
    }

    private Duration interval() {
        return Duration.ofSeconds(1).dividedBy(plans.callback().pace().callsPerSecond());
    }
}
