package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import jp.orikaeshi.duty.DutyPlans;

/** When a call-back may be placed: at once, or when its carrier has taken those that matter more. */
@ApplicationScoped
public class Turns {
    // Below this nobody would call it waiting.
    private static final Duration WORTH_TELLING = Duration.ofSeconds(10);

    @Inject
    CarrierTurns carrierTurns;

    @Inject
    CallAttempts attempts;

    @Inject
    DutyPlans plans;

    @Inject
    Telephones telephones;

    @Inject
    Hindrances hindrances;

    @Inject
    Agenda agenda;

    /** Whether the carrier takes only so many calls a second. */
    boolean paced(String carrier) {
        return telephones.paced(carrier);
    }

    /** It could be dialled now, and is as soon as it is first at its carrier. */
    void lineUp(Callback callback, Instant now) {
        Instant place = callback.linesUp(attempts.ringsOfCustomer(callback.id()));
        String carrier = callback.carrier();
        Duration wait = Duration.between(now, carrierTurns.next(carrier, now))
                .plus(interval().multipliedBy(carrierTurns.before(carrier, place)));
        if (wait.compareTo(WORTH_TELLING) > 0) {
            hindrances.tell(callback, Hindrance.CARRIER_QUEUE, now);
        }
        agenda.turnAt(carrier, now);
    }

    /** The next turn of the carrier. */
    Instant take(String carrier, Instant now) {
        return carrierTurns.take(carrier, interval(), now);
    }

    /**
     * What cannot wait is placed now, and what waits is put off by one call: an emergency is told, or a colleague is called
     * by people who are on the line.
     */
    public void goesAhead(String carrier, Instant now) {
        if (paced(carrier)) {
            var unused = take(carrier, now);
        }
    }

    /** When the carrier takes a call that is neither a call-back nor pressing: its next turn. */
    public Instant ownTurn(String carrier, Instant now) {
        return paced(carrier) ? take(carrier, now) : now;
    }

    private Duration interval() {
        return Duration.ofSeconds(1).dividedBy(plans.callback().pace().callsPerSecond());
    }
}
