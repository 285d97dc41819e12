package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an engineer says of a call that was made: by one key while they are still on the telephone, or by one tap on the
 * ticket. It is said once, and nothing is owed again to a ticket that is over.
 */
@ApplicationScoped
@Transactional
public class CallResultDesk {
    @Inject
    Clock clock;

    @Inject
    Callbacks callbacks;

    @Inject
    CallAttempts attempts;

    @Inject
    CallbackDesk desk;

    @Inject
    TicketSide tickets;

    @Inject
    Consequences consequences;

    @Inject
    Briefing briefing;

    @Inject
    Agenda agenda;

    @Inject
    CallbackLog log;

    /** By key, by the engineer of the attempt. False if it cannot be so. */
    boolean give(UUID attempt, CallResult result) {
        return callbacks
                .lockOf(attempt)
                .flatMap(callback -> attempts.find(attempt).map(a -> new Heard(callback, a)))
                .filter(heard -> judge(heard, result, heard.attempt().engineer()))
                .isPresent();
    }

    /**
     * By tap or program, of the last call of the ticket.
     *
     * @throws NoCallToJudge if nobody was reached, or the result has been said
     * @throws StillTalking if nobody is said to have been talked with, and the talk goes on
     * @throws StillSeenDown if it is not resolved as far as monitoring can tell
     */
    public void give(long asked, CallResult result, String login) {
        long ticket = tickets.goesOnAt(asked);
        var unused = callbacks.lockStanding(ticket);
        if (result.owesACall() && tickets.over(ticket)) {
            throw new NoCallToJudge(ticket);
        }
        Heard last = callbacks
                .latest(ticket)
                .flatMap(callback -> reached(callback).map(attempt -> new Heard(callback, attempt)))
                .orElseThrow(() -> new NoCallToJudge(ticket));
        if (last.attempt().result().isPresent() && !last.attempt().result().equals(Optional.of(result))) {
            throw new NoCallToJudge(ticket);
        }
        if (result == CallResult.NOT_REACHED && last.attempt().talks()) {
            throw new StillTalking(ticket);
        }
        if (!judge(last, result, login)) {
            throw new StillSeenDown(ticket);
        }
        if (result == CallResult.BACK_TO_QUEUE && last.attempt().talks()) {
            // Tapped in the middle of the talk: nobody is cut off without a word.
            agenda.farewellAt(last.attempt().id(), clock.instant());
        }
    }

    private Optional<CallAttempt> reached(Callback callback) {
        return attempts.of(callback.id()).stream()
                .filter(attempt -> attempt.outcome() == Outcome.REACHED)
                .reduce((earlier, later) -> later);
    }

    private boolean judge(Heard heard, CallResult result, String login) {
        CallAttempt attempt = heard.attempt();
        if (attempt.outcome() != Outcome.REACHED || attempt.result().isPresent()) {
            return attempt.result().equals(Optional.of(result));
        }
        if (result.owesACall() && tickets.over(heard.callback())) {
            return false;
        }
        Instant now = clock.instant();
        if (result == CallResult.RESOLVED && !resolved(heard.callback(), login)) {
            return false;
        }
        attempt.judged(result);
        log.result(heard.callback(), attempt, result, login);
        if (result == CallResult.NOT_REACHED) {
            consequences.notReached(heard, now);
        } else if (result == CallResult.BACK_TO_QUEUE) {
            desk.passedOn(heard.callback(), attempt.engineer(), login, now);
        }
        return true;
    }

    private boolean resolved(Callback callback, String login) {
        return tickets.resolved(callback, login, briefing.resolution(callback));
    }
}
