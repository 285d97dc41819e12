package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives a carrier's turns to those who stand in line, the first one first. Who is called is chosen only then: of a
 * thousand that are due, one at a time asks for an engineer, and none asks twice.
 */
@ApplicationScoped
@Transactional
public class TurnDesk {
    /**
     * How long before its time a turn is given out: the work that places the call is looked for in between, and goes on while
     * others find out that the node which gave out the turns is dead.
     */
    static final Duration AHEAD = Duration.ofSeconds(3);

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

    @Inject
    Clock clock;

    @Inject
    CarrierTurns carrierTurns;

    @Inject
    Turns turns;

    @Inject
    Callbacks callbacks;

    @Inject
    CallAttempts attempts;

    @Inject
    NextTelephone nextTelephone;

    @Inject
    Agenda agenda;

    /**
     * Whoever is first has the next turn, or leaves the line because nobody can be called for it.
     *
     * @param patient whether to wait for somebody else who gives out turns of this carrier
     * @return whether the next one may have a turn too; if not, it is arranged when it may, as far as anybody waits
     * @throws TurnFailed if it could not be given, by whatever fault; then nothing has changed
     */
    boolean giveNext(String carrier, boolean patient) {
        if (patient) {
            carrierTurns.enter(carrier);
        } else if (!carrierTurns.tryToEnter(carrier)) {
            return false;
        }
        Instant now = clock.instant();
        Optional<UUID> first = carrierTurns.first(carrier);
        Instant next = carrierTurns.next(carrier, now);
        if (first.isPresent() && next.isAfter(now.plus(AHEAD))) {
            agenda.turnAt(carrier, next.minus(AHEAD));
            return false;
        }
        first.ifPresent(callback -> give(callback, now));
        return first.isPresent();
    }

    /** One that cannot be given its turn keeps nobody else waiting. */
    void stepsAside(UUID callback) {
        Instant again = clock.instant().plus(AFTER_A_FAILURE);
        callbacks.lock(callback).ifPresent(waiting -> {
            waiting.leavesLine();
            agenda.dialAt(callback, again);
        });
    }

    private void give(UUID callback, Instant now) {
        try {
            callbacks
                    .lock(callback)
                    .filter(waiting -> waiting.state().standing())
                    .ifPresent(waiting -> {
                        waiting.leavesLine();
                        attempts.undecided(callback)
                                .ifPresentOrElse(attempt -> again(waiting, attempt, now), () -> first(waiting, now));
                    });
        } catch (RuntimeException e) {
            throw new TurnFailed(callback, e);
        }
    }

    private void first(Callback callback, Instant now) {
        nextTelephone.choose(callback, now).ifPresent(attempt -> places(callback, attempt, now));
    }

    // One that the carrier did not take before.
    private void again(Callback callback, CallAttempt attempt, Instant now) {
        if (attempt.notAskedFor()) {
            places(callback, attempt, now);
        }
    }

    private void places(Callback callback, CallAttempt attempt, Instant now) {
        Instant turn = turns.take(callback.carrier(), now);
        attempt.hasTurn(turn);
        // No earlier: what a node has in hand when it dies waits for its lease.
        agenda.dialAt(callback.id(), turn);
    }
}
