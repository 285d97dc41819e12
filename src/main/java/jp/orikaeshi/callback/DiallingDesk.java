package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.voice.CallEnded;
import jp.orikaeshi.voice.VoiceDesk;

/**
 * What is written down around a request to the carrier. {@link #next} commits the intent to ring before the request;
 * one of the other methods commits what came of it. If none does, the intent stands, and whoever finds it asks the
 * carrier before anything else.
 */
@ApplicationScoped
@Transactional
public class DiallingDesk {
    /** How soon the carrier is asked (again) for a call that it did not confirm. */
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);

    @Inject
    Clock clock;

    @Inject
    Callbacks callbacks;

    @Inject
    CallAttempts attempts;

    @Inject
    NextTelephone nextTelephone;

    @Inject
    Turns turns;

    @Inject
    Consequences consequences;

    @Inject
    AttemptDesk attemptDesk;

    @Inject
    Hindrances hindrances;

    @Inject
    CallbackLog log;

    @Inject
    Agenda agenda;

    @Inject
    VoiceDesk voice;

    /** The telephone to ring now, if there is one. Otherwise the call-back stands in line, has been scheduled, or is over. */
    Optional<Intent> next(UUID callback) {
        Instant now = clock.instant();
        return callbacks
                .lock(callback)
                .filter(c -> c.state().standing())
                .flatMap(c -> attempts.undecided(callback)
                        .map(attempt -> unfinished(c, attempt, now))
                        .orElseGet(() -> fresh(c, now)));
    }

    private Optional<Intent> fresh(Callback callback, Instant now) {
        if (turns.paced(callback.carrier())) {
            turns.lineUp(callback, now);
            return Optional.empty();
        }
        return nextTelephone.choose(callback, now).map(attempt -> intent(callback, attempt, Optional.empty(), now));
    }

    private Optional<Intent> unfinished(Callback callback, CallAttempt attempt, Instant now) {
        if (attempt.step() != Step.INTENDED) {
            return Optional.empty();
        }
        Optional<Instant> unsureUntil = attempt.unsureUntil();
        if (unsureUntil.isEmpty() && nextTelephone.tooLate(callback, now)) {
            consequences.take(new Heard(callback, attempt), LegEvent.WITHDRAWN, now);
            return Optional.empty();
        }
        return unsureUntil.isPresent()
                ? Optional.of(intent(callback, attempt, unsureUntil, now))
                : placing(callback, attempt, now).map(at -> intent(callback, attempt, unsureUntil, at));
    }

    private static Intent intent(Callback callback, CallAttempt attempt, Optional<Instant> unsureUntil, Instant now) {
        OutboundCall call = attempt.call(callback.line());
        return new Intent(callback.id(), attempt.id(), callback.carrier(), call, unsureUntil, now);
    }

    /**
     * The carrier has been asked and has no such call. Answers when it may be placed; empty if that is no longer wanted
     * or others are first.
     */
    Optional<Instant> placing(UUID attempt) {
        Instant now = clock.instant();
        return attemptDesk
                .held(attempt)
                .filter(heard -> heard.at(Step.INTENDED))
                .flatMap(heard -> placing(heard.callback(), heard.attempt(), now));
    }

    private Optional<Instant> placing(Callback callback, CallAttempt attempt, Instant now) {
        Optional<Instant> turn = turns.paced(callback.carrier()) ? attempt.turnAt() : Optional.of(now);
        // Whoever was to place it came too late, or died: others have been placed since.
        if (turn.filter(at -> !now.isAfter(at.plus(TurnWait.STALE))).isPresent()) {
            attempt.placing(now);
            return turn;
        }
        attempt.knownNotPlaced();
        turns.lineUp(callback, now);
        return Optional.empty();
    }

    /** The carrier placed it, now or some time ago. */
    void placed(UUID attempt, String leg) {
        Instant now = clock.instant();
        // Holds the leg first, as its webhooks do; its end may have come in before we knew its name.
        Optional<CallEnded> end = voice.endOf(leg);
        attemptDesk.held(attempt).ifPresent(heard -> {
            heard.callback().hinderedBy(null);
            consequences.take(heard, LegEvent.PLACED, now);
            consequences.legKnown(heard, leg, now);
            end.ifPresent(e -> consequences.take(heard, LegEvent.ofEngineerLeg(e.result()), now));
        });
    }

    /** The carrier will never place it: the next engineer, and the desk can see why. */
    void refused(UUID attempt, String reason) {
        Instant now = clock.instant();
        intended(attempt).ifPresent(heard -> {
            log.write(heard.callback(), "callback-refused", Map.of("reason", reason));
            consequences.take(heard, LegEvent.REFUSED, now);
        });
    }

    /** The carrier does not place it at the moment: soon again, the same one. */
    void notNow(UUID attempt) {
        Instant now = clock.instant();
        intended(attempt).ifPresent(heard -> {
            int refusals = heard.attempt().notPlaced();
            later(heard, Hindrance.CARRIER_REFUSES, now, backoff(refusals));
            log.moved(heard.callback());
        });
    }

    /** Nobody knows whether the carrier placed it. It is asked soon. */
    void notConfirmed(UUID attempt) {
        Instant now = clock.instant();
        intended(attempt).ifPresent(heard -> {
            heard.attempt().notConfirmed(now);
            later(heard, Hindrance.CARRIER_SILENT, now, ASK_AGAIN);
        });
    }

    /** The carrier could not be asked, or its list may be behind. */
    void askAgain(UUID attempt) {
        Instant now = clock.instant();
        intended(attempt).ifPresent(heard -> later(heard, Hindrance.CARRIER_SILENT, now, ASK_AGAIN));
    }

    private Optional<Heard> intended(UUID attempt) {
        return attemptDesk.held(attempt).filter(heard -> heard.attempt().step() == Step.INTENDED);
    }

    // An attempt that was taken back meanwhile is dialled no more; the check that was set then sees to its leg.
    private void later(Heard heard, Hindrance reason, Instant now, Duration wait) {
        if (heard.at(Step.INTENDED)) {
            hindrances.tell(heard.callback(), reason, now);
            agenda.dialAt(heard.callback().id(), now.plus(wait));
        }
    }

    private static Duration backoff(int refusals) {
        Duration wait = Duration.ofSeconds(1L << Math.min(refusals - 1, 5));
        return wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait;
    }
}
