package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.orikaeshi.sla.Withdrawal;

/** What follows from an event on an attempt: the timeline, the promise, the next telephone. */
@ApplicationScoped
class Consequences {
    /** Carriers end a leg and report the other one in any order: how long the second report may take. */
    static final Duration STRAGGLERS = Duration.ofSeconds(5);

    /** How long after a telephone should have stopped ringing the carrier is asked, if it has not said anything. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    @Inject
    Callbacks callbacks;

    @Inject
    Conferences conferences;

    @Inject
    DutyRoom dutyRoom;

    @Inject
    TicketSide ticket;

    @Inject
    CallbackLog log;

    @Inject
    Agenda agenda;

    @Inject
    Event<CallbackReached> reached;

    @Inject
    Event<EngineerMissed> missed;

    Heard take(Heard heard, LegEvent event, Instant now) {
        CallAttempt attempt = heard.attempt();
        if (attempt.deniedBy(event)) {
            boolean moved = conferences
                    .of(attempt.id())
                    .filter(Conference::mayHaveParted)
                    .isPresent();
            if (!moved) {
                notJoined(heard, now);
            }
            return heard;
        }
        Step before = attempt.step();
        boolean decided = attempt.outcome().decided();
        boolean legOver = attempt.legOver();
        Move move = attempt.hear(event, now);
        if (!decided) {
            stepTaken(heard, before, now);
            if (move.outcome().decided()) {
                decided(heard, move, now);
            } else if (attempt.legOver()) {
                agenda.checkAt(attempt.id(), now.plus(STRAGGLERS));
            }
        }
        if (attempt.legOver() && !legOver) {
            agenda.telephoneFree(now);
            log.moved(heard.callback());
        }
        return heard;
    }

    /** From here on the carrier can be asked about the leg. */
    void legKnown(Heard heard, String leg, Instant now) {
        CallAttempt attempt = heard.attempt();
        if (attempt.callSid().isEmpty()) {
            attempt.isLeg(leg);
            Duration ringing = attempt.ring().plus(SILENCE);
            agenda.checkAt(attempt.id(), attempt.takenBack() ? now : now.plus(ringing));
        }
    }

    private void stepTaken(Heard heard, Step before, Instant now) {
        CallAttempt attempt = heard.attempt();
        if (attempt.step() == before) {
            return;
        }
        switch (attempt.step()) {
            case RINGING -> log.write(heard.callback(), "callback-ringing", attempt);
            case BRIEFING -> log.write(heard.callback(), "callback-answered", attempt);
            case CONNECTING -> {
                log.write(heard.callback(), "callback-accepted", attempt);
                ticket.acceptedBy(heard.callback(), attempt.engineer(), now);
            }
            case NOTICE, DOUBT -> log.write(heard.callback(), "callback-customer-answered", attempt);
            case INTENDED, BRIDGED -> {
                // INTENDED is where it begins; being joined is told by the outcome.
            }
        }
    }

    private void decided(Heard heard, Move move, Instant now) {
        Callback callback = heard.callback();
        CallAttempt attempt = heard.attempt();
        if (move.outcome() == Outcome.REACHED) {
            callback.reached(now);
            log.write(callback, "callback-reached", attempt);
            ticket.reached(callback, now);
            agenda.noMoreDialling(callback.id());
            reached.fire(new CallbackReached(callback.ticket(), callback.id(), attempt.engineer(), now));
            return;
        }
        if (attempt.takenBack() && !callback.state().standing()) {
            return;
        }
        log.write(callback, "callback-attempt", attempt);
        if (move.outcome() == Outcome.ENGINEER_NO_ANSWER || move.outcome() == Outcome.ENGINEER_MACHINE) {
            missed.fire(new EngineerMissed(callback.ticket(), callback.id(), attempt.engineer()));
        }
        goOn(callback, attempt, move, now);
    }

    // The page that was to join the two was written here and never got there. Nobody talked, so nobody was reached.
    private void notJoined(Heard heard, Instant now) {
        Move move = heard.attempt().notReached(Detail.CUSTOMER_HUNG_UP);
        log.write(heard.callback(), "callback-not-joined", heard.attempt());
        owedAgain(heard, move, "not-joined", now);
    }

    /** The two were joined, and the engineer says that it was no call: it is owed again, by the time that was promised. */
    void notReached(Heard heard, Instant now) {
        owedAgain(heard, heard.attempt().notReached(Detail.NOT_TALKED), "not-talked", now);
    }

    private void owedAgain(Heard heard, Move move, String why, Instant now) {
        Callback callback = heard.callback();
        Optional<Callback> newer = callbacks.lockStanding(callback.ticket());
        callback.notJoined(now);
        if (newer.isPresent()) {
            callback.cancelled(Withdrawal.MERGED);
            agenda.dialAt(newer.get().id(), now);
            return;
        }
        ticket.owedAgain(callback, why, now);
        goOn(callback, heard.attempt(), move, now);
    }

    private void goOn(Callback callback, CallAttempt attempt, Move move, Instant now) {
        if (ticket.over(callback)) {
            callback.cancelled(Withdrawal.TICKET_OVER);
            ticket.noLongerOwed(callback, Withdrawal.TICKET_OVER, now);
            log.cancelled(callback, "system", Withdrawal.TICKET_OVER);
            return;
        }
        Progress progress = next(callback.progress(), attempt, move, now);
        callback.waiting(progress);
        agenda.dialAt(callback.id(), progress.nextAt());
    }

    private Progress next(Progress progress, CallAttempt attempt, Move move, Instant now) {
        if (!move.customerTried()) {
            return move.outcome() == Outcome.ENGINEER_DECLINED
                    ? progress.engineerDeclined(attempt.engineer(), now)
                    : progress.engineerNotReached(attempt.engineer(), now);
        }
        return attempt.detail().filter(Detail.CUSTOMER_FAX::equals).isPresent()
                ? progress.faxReached(attempt.engineer(), dutyRoom.rules(), now)
                : progress.customerNotReached(attempt.engineer(), dutyRoom.rules(), now);
    }
}
