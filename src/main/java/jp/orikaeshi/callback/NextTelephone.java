package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.orikaeshi.browserphone.BrowserPhones;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.duty.DutyPlans;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.duty.EscalationPolicy;
import jp.orikaeshi.sla.Withdrawal;

/** Chooses whose telephone rings next for a call-back on which no attempt is, or when to look again. */
@ApplicationScoped
class NextTelephone {
    private static final Set<Outcome> WENT_BY =
            EnumSet.of(Outcome.ENGINEER_NO_ANSWER, Outcome.ENGINEER_BUSY, Outcome.ENGINEER_MACHINE, Outcome.FAILED);

    @Inject
    DutyRoom dutyRoom;

    @Inject
    Ladders ladders;

    @Inject
    DutyPlans plans;

    @Inject
    Engineers engineers;

    @Inject
    CallAttempts attempts;

    @Inject
    Telephones telephones;

    @Inject
    BrowserPhones browserPhones;

    @Inject
    TicketSide ticket;

    @Inject
    Hindrances hindrances;

    @Inject
    CallbackLog log;

    @Inject
    Agenda agenda;

    @Inject
    Event<CallbackGivenUp> givenUp;

    @Inject
    Event<CallbackUnanswered> unanswered;

    /** The intent to ring, written down. Empty if nobody's telephone is to ring now; then the rest is arranged. */
    Optional<CallAttempt> choose(Callback callback, Instant now) {
        if (ticket.over(callback)) {
            callback.cancelled(Withdrawal.TICKET_OVER);
            ticket.noLongerOwed(callback, Withdrawal.TICKET_OVER, now);
            log.cancelled(callback, "system", Withdrawal.TICKET_OVER);
            return Optional.empty();
        }
        dutyRoom.enter();
        Situation situation = dutyRoom.situation(callback, now);
        callback.escalatesBy(ladders.policy(callback).map(EscalationPolicy::name));
        NextStep step = NextStep.of(situation);
        if (step instanceof NextStep.Ring ring) {
            return ring(callback, ring.engineer(), now);
        }
        if (step instanceof NextStep.Wait wait) {
            hindrances.tell(callback, wait.hindrance(), now);
            agenda.dialAt(callback.id(), wait.until());
        } else if (step instanceof NextStep.StepGoesOn same) {
            goOn(callback, same.progress());
        } else if (step instanceof NextStep.NextRung next) {
            escalated(callback, "callback-escalated", situation, next.progress());
        } else if (step instanceof NextStep.LastResort last) {
            escalated(callback, "callback-last-resort", situation, last.progress());
        } else if (step instanceof NextStep.NextRound next) {
            log.write(callback, "callback-round", Map.of("round", round(callback)));
            goOn(callback, next.progress());
        } else if (step instanceof NextStep.Unanswered all) {
            log.write(callback, "callback-unanswered", Map.of("round", round(callback)));
            unanswered.fire(new CallbackUnanswered(callback.ticket(), callback.id(), now));
            goOn(callback, all.progress());
        } else {
            callback.givenUp();
            log.write(callback, "callback-given-up", Map.of());
            givenUp.fire(new CallbackGivenUp(callback.ticket(), callback.id(), now));
        }
        return Optional.empty();
    }

    /** Whether the time set for the call-back is over. */
    boolean tooLate(Callback callback, Instant now) {
        return !now.isBefore(callback.owedFrom().plus(dutyRoom.rules().giveUp()));
    }

    private Optional<CallAttempt> ring(Callback callback, String login, Instant now) {
        if (telephones.ready(callback.carrier()).isEmpty()) {
            hindrances.tell(callback, Hindrance.NO_TELEPHONE, now);
            agenda.dialAt(callback.id(), now.plus(NextStep.NOBODY));
            return Optional.empty();
        }
        return Optional.of(intent(callback, login, now));
    }

    private CallAttempt intent(Callback callback, String login, Instant now) {
        Engineer engineer = engineers.find(login).orElseThrow();
        PhoneNumber phone = engineer.phone().orElseThrow();
        List<CallAttempt> before = attempts.of(callback.id());
        boolean browser = telephones.ringBrowsers(callback.carrier())
                && browserPhones.takesCalls(login, now)
                && !wentByInTheBrowser(before, login);
        CallAttempt attempt = new CallAttempt(
                callback.id(),
                before.size() + 1,
                engineer,
                phone,
                browser,
                plans.duty().ring(),
                now);
        attempts.add(attempt);
        callback.dialling();
        log.moved(callback);
        return attempt;
    }

    // Who left the page open and went away is not to be out of reach for it: browser and telephone take turns.
    private static boolean wentByInTheBrowser(List<CallAttempt> before, String login) {
        return before.stream()
                .filter(attempt -> attempt.engineer().equals(login))
                .reduce((one, later) -> later)
                .filter(attempt -> attempt.browser() && WENT_BY.contains(attempt.outcome()))
                .isPresent();
    }

    private void goOn(Callback callback, Progress progress) {
        callback.waiting(progress);
        agenda.dialAt(callback.id(), progress.nextAt());
    }

    private void escalated(Callback callback, String kind, Situation situation, Progress progress) {
        String people = situation.ladder().peopleAt(progress).stream()
                .map(login -> engineers.find(login).map(Engineer::name).orElse(login))
                .collect(Collectors.joining(" / "));
        log.write(
                callback,
                kind,
                Map.of(
                        "step", Integer.toString(progress.step() + 1),
                        "round", Integer.toString(progress.round()),
                        "people", people));
        goOn(callback, progress);
    }

    private static String round(Callback callback) {
        return Integer.toString(callback.progress().round());
    }
}
