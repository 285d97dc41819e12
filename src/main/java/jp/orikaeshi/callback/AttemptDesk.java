package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where everything that happens on the legs of a call-back arrives. Repeats and stragglers change nothing. */
@ApplicationScoped
@Transactional
public class AttemptDesk {
    @Inject
    Clock clock;

    @Inject
    Callbacks callbacks;

    @Inject
    CallAttempts attempts;

    @Inject
    Conferences conferences;

    @Inject
    Consequences consequences;

    @Inject
    DutyRoom dutyRoom;

    @Inject
    TelephonesInUse telephones;

    @Inject
    CallbackLog log;

    /** Takes an event; empty if there is no such attempt. */
    Optional<Heard> hear(UUID attempt, LegEvent event) {
        Instant now = clock.instant();
        return held(attempt).map(heard -> consequences.take(heard, event, now));
    }

    /** Takes what the first turn of the customer's leg tells. */
    Optional<Heard> hearCustomer(UUID attempt, String leg, LegEvent event) {
        Instant now = clock.instant();
        return held(attempt).map(heard -> {
            heard.attempt().customerIsOn(leg);
            return consequences.take(heard, event, now);
        });
    }

    /**
     * Takes what happens on the engineer's leg. A leg that is not the one we know of is a second ring of the same
     * telephone, which must not happen and must not count: empty then too.
     */
    Optional<Heard> hear(UUID attempt, String leg, LegEvent event) {
        Instant now = clock.instant();
        return held(attempt).filter(heard -> isOn(heard.attempt(), leg)).map(heard -> {
            Heard taken = consequences.take(heard, event, now);
            consequences.legKnown(taken, leg, now);
            return taken;
        });
    }

    /**
     * The leg of this attempt, or of this colleague called into a talk, among those that a carrier lists for its telephone, the newest first. One that another
     * attempt knows as its own is not it, however close in time: the telephone may have rung for that one just before.
     */
    Optional<String> ofThis(UUID attempt, List<String> listed) {
        return listed.stream()
                .filter(leg -> attempts.byLeg(leg)
                        .or(() -> conferences.invitationByLeg(leg))
                        .map(attempt::equals)
                        .orElseGet(() -> !telephones.othersKnow(leg)))
                .findFirst();
    }

    /** Whether the customer's voicemail gets a message now, which is written down: once a round through the retries. */
    boolean leavesMessage(UUID attempt) {
        return held(attempt)
                .filter(heard -> heard.at(Step.DOUBT))
                .filter(heard -> VoicemailMessages.due(
                        attempts.of(heard.callback().id()),
                        dutyRoom.rules().retry().size()))
                .map(heard -> {
                    heard.attempt().leavesMessage();
                    log.write(heard.callback(), "callback-message-left", heard.attempt());
                    return heard;
                })
                .isPresent();
    }

    /**
     * Whether something else than a call-back rings or talks on the customer's telephone, so that whoever accepts has to
     * wait. If not, nothing else begins to before this transaction ends.
     */
    boolean customerHearsOthers(UUID attempt) {
        return held(attempt)
                .filter(heard -> !heard.attempt().step().accepted())
                .map(heard -> {
                    telephones.choose();
                    return telephones.byOthers().contains(heard.callback().number());
                })
                .orElse(false);
    }

    /** The attempt as it is. */
    Optional<Heard> held(UUID attempt) {
        return callbacks
                .lockOf(attempt)
                .flatMap(callback -> attempts.find(attempt).map(a -> new Heard(callback, a)));
    }

    /** Whose telephone this leg rang; empty for every leg that is not an engineer's. */
    public Optional<LegOwner> whose(String leg) {
        return attempts.ownerOf(leg);
    }

    private static boolean isOn(CallAttempt attempt, String leg) {
        return attempt.callSid().map(leg::equals).orElse(true);
    }
}
