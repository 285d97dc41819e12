package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.voice.CallEnded;
import jp.orikaeshi.voice.VoiceDesk;
import org.jspecify.annotations.Nullable;

/** Where everything that happens to a conference arrives, and what is written around an order to its carrier. */
@ApplicationScoped
@Transactional
public class ConferringDesk {
    private static final Duration SOON = Duration.ofSeconds(2);

    @Inject
    Clock clock;

    @Inject
    Turns turns;

    @Inject
    Callbacks callbacks;

    @Inject
    AttemptDesk attemptDesk;

    @Inject
    Conferences conferences;

    @Inject
    Engineers engineers;

    @Inject
    VoiceDesk voice;

    @Inject
    CallbackLog log;

    @Inject
    Agenda agenda;

    /** Takes what happened; how far the conference is then, empty if there is none. */
    Optional<ConferencePhase> hear(UUID attempt, ConferenceEvent event) {
        Instant now = clock.instant();
        return attemptDesk
                .held(attempt)
                .flatMap(heard -> conferences.of(attempt).map(conference -> {
                    take(heard, conference, event, now);
                    return conference.phase();
                }));
    }

    /** The customer's leg is over, in a conference or not. */
    void customerGone(UUID attempt) {
        attemptDesk.held(attempt).ifPresent(heard -> {
            heard.attempt().customerIsGone();
            log.moved(heard.callback());
        });
        var unused = hear(attempt, ConferenceEvent.CUSTOMER_GONE);
    }

    private void take(Heard heard, Conference conference, ConferenceEvent event, Instant now) {
        if (!conference.hear(event)) {
            return;
        }
        Optional<Invitation> last = conferences.lastInvitation(conference.attempt());
        if (!conference.phase().live()) {
            last.ifPresent(one -> one.hear(LegEvent.WITHDRAWN, now));
        }
        boolean handedOver = conference.phase() == ConferencePhase.HANDED_OVER;
        heard.attempt().handedTo(handedOver ? last.map(Invitation::engineer).orElse(null) : null);
        if (conference.phase() == ConferencePhase.NOT_MOVED) {
            log.write(heard.callback(), "talk-not-moved", Map.of());
        }
        log.moved(heard.callback());
        agenda.conferAt(conference.attempt(), now);
    }

    /** Takes what happened on a colleague's leg; empty if nobody was called by that name. */
    Optional<Colleague> hear(UUID invitation, String leg, LegEvent event) {
        Instant now = clock.instant();
        return colleague(invitation)
                .filter(found -> found.invitation().callSid().map(leg::equals).orElse(true))
                .map(found -> {
                    found.invitation().isLeg(leg);
                    take(found, event, now);
                    return found;
                });
    }

    private Optional<Colleague> colleague(UUID invitation) {
        // Read only once the call-back is held: what another transaction has just written would be overwritten
        // otherwise.
        return conferences
                .attemptOf(invitation)
                .flatMap(attempt -> attemptDesk
                        .held(attempt)
                        .flatMap(heard -> conferences
                                .of(attempt)
                                .flatMap(conference -> conferences
                                        .invitation(invitation)
                                        .map(found -> new Colleague(heard, conference, found)))));
    }

    private void take(Colleague colleague, LegEvent event, Instant now) {
        Invitation invitation = colleague.invitation();
        // Whoever presses the key after the talk is over, or before the two are in, has nobody to join.
        boolean tooLate = event == LegEvent.ACCEPTED && colleague.conference().phase() != ConferencePhase.TWO;
        InvitationState before = invitation.state();
        boolean legOver = invitation.legOver();
        boolean moved = invitation.hear(tooLate && before != InvitationState.JOINED ? LegEvent.WITHDRAWN : event, now);
        if (invitation.legOver() && !legOver) {
            agenda.telephoneFree(now);
        }
        if (!moved) {
            return;
        }
        if (before == InvitationState.INTENDED) {
            // Whatever the carrier answered to the order to ring: it was taken, or never will be.
            colleague.conference().done(ConferenceOrder.RING_COLLEAGUE);
        }
        told(colleague, invitation.state());
        if (invitation.state() == InvitationState.JOINED) {
            take(colleague.heard(), colleague.conference(), ConferenceEvent.COLLEAGUE_CAME, now);
        } else if (before == InvitationState.JOINED) {
            take(colleague.heard(), colleague.conference(), ConferenceEvent.COLLEAGUE_GONE, now);
        }
        agenda.conferAt(invitation.attempt(), now);
    }

    private void told(Colleague colleague, InvitationState state) {
        String login = colleague.invitation().engineer();
        String name = engineers.find(login).map(Engineer::name).orElse(login);
        Callback callback = colleague.heard().callback();
        switch (state) {
            case JOINED -> log.write(callback, "colleague-joined", Map.of("engineer", name));
            case LEFT -> log.write(callback, "colleague-left", Map.of("engineer", name));
            case DECLINED, NO_ANSWER, BUSY, MACHINE, FAILED ->
                log.write(callback, "colleague-in-vain", Map.of("engineer", name, "invitation", state.code()));
            case INTENDED, RINGING, BRIEFING, NOT_NEEDED -> log.moved(callback);
        }
    }

    /** The next order to the carrier, if there is one. A telephone that is to ring is written down as asked for. */
    Optional<ConferenceTask> next(UUID attempt) {
        return attemptDesk
                .held(attempt)
                .flatMap(heard -> conferences.of(attempt).flatMap(conference -> next(heard, conference)));
    }

    private Optional<ConferenceTask> next(Heard heard, Conference conference) {
        Instant now = clock.instant();
        Optional<Invitation> last = conferences.lastInvitation(conference.attempt());
        Optional<ConferenceOrder> next = conference.state(last.orElse(null)).next();
        Optional<Instant> wait = conference.notBefore().filter(now::isBefore);
        if (next.isPresent() && wait.isPresent()) {
            agenda.conferAt(conference.attempt(), wait.get());
            return Optional.empty();
        }
        return next.map(order -> given(heard, conference, order, last.orElse(null), now));
    }

    private ConferenceTask given(
            Heard heard, Conference conference, ConferenceOrder order, @Nullable Invitation last, Instant now) {
        boolean places = order == ConferenceOrder.RING_COLLEAGUE && last != null && !last.isPlacing();
        if (places) {
            turns.goesAhead(heard.callback().carrier(), now);
        }
        conference.giving(now);
        return new ConferenceTask(
                conference.attempt(),
                order,
                heard.callback().carrier(),
                heard.attempt().callSid().orElse(""),
                heard.attempt().customerLeg().orElse(""),
                last == null ? null : leg(heard, last, places, now));
    }

    private static ConferenceTask.ColleagueLeg leg(Heard heard, Invitation last, boolean places, Instant now) {
        boolean before = last.isPlacing();
        if (places) {
            last.placing(now);
        }
        return new ConferenceTask.ColleagueLeg(
                last.id(), last.call(heard.callback().line()), last.callSid(), before, now);
    }

    /**
     * The carrier has not taken the order, as far as is known. What has happened meanwhile may show that it has.
     *
     * @param perhaps whether it may have, and its answer was lost
     */
    void notTaken(ConferenceTask task, boolean perhaps) {
        Instant now = clock.instant();
        attemptDesk
                .held(task.attempt())
                .ifPresent(heard -> conferences.of(task.attempt()).ifPresent(conference -> {
                    Optional<Invitation> last = conferences.lastInvitation(task.attempt());
                    Optional<ConferenceOrder> still =
                            conference.state(last.orElse(null)).next();
                    if (still.equals(Optional.of(task.order()))) {
                        conference.notTaken(perhaps, now);
                    } else {
                        conference.free();
                    }
                    log.moved(heard.callback());
                    agenda.conferAt(task.attempt(), conference.notBefore().orElse(now));
                }));
    }

    /** The carrier has taken the order, or says that it never will. */
    void done(ConferenceTask task, boolean taken) {
        Instant now = clock.instant();
        attemptDesk
                .held(task.attempt())
                .ifPresent(heard -> conferences.of(task.attempt()).ifPresent(conference -> {
                    if (task.order() == ConferenceOrder.MOVE_CUSTOMER && !taken) {
                        take(heard, conference, ConferenceEvent.REFUSED, now);
                    }
                    done(task, conference, now);
                    log.moved(heard.callback());
                    agenda.conferAt(task.attempt(), conference.notBefore().orElse(now));
                }));
    }

    private void done(ConferenceTask task, Conference conference, Instant now) {
        Optional<Invitation> colleague = Optional.ofNullable(task.colleague())
                .filter(leg -> task.order().ofColleague())
                .flatMap(leg -> conferences.invitation(leg.invitation()));
        boolean stopsNobody = task.order() == ConferenceOrder.STOP_COLLEAGUE
                && colleague.filter(Invitation::legUnknown).isPresent();
        if (stopsNobody) {
            // The end of a leg that nobody knows would never be heard: it is looked for again.
            conference.notTaken(false, now);
        } else {
            conference.done(task.order());
            colleague.ifPresent(Invitation::tell);
        }
    }

    /** The carrier has the colleague's call, now or for some time. */
    void placed(UUID invitation, String leg) {
        // Holds the leg first, as its webhooks do; its end may have come in before we knew its name.
        Optional<CallEnded> end = voice.endOf(leg);
        hear(invitation, leg, LegEvent.PLACED)
                .ifPresent(found -> found.conference().done(ConferenceOrder.RING_COLLEAGUE));
        end.ifPresent(over -> hear(invitation, leg, LegEvent.ofEngineerLeg(over.result())));
    }

    /** The carrier knows no such leg (any more). */
    void lost(UUID attempt, String leg) {
        conferences
                .invitationByLeg(leg)
                .ifPresentOrElse(id -> hear(id, leg, LegEvent.LOST), () -> customerGone(attempt));
    }

    /** The carrier will not place the colleague's call. */
    void refused(UUID invitation) {
        Instant now = clock.instant();
        colleague(invitation).ifPresent(found -> {
            found.conference().done(ConferenceOrder.RING_COLLEAGUE);
            refused(found, now);
        });
    }

    private void refused(Colleague found, Instant now) {
        // Whoever is on a leg has been called, whatever the carrier answers.
        if (found.invitation().callSid().isEmpty()) {
            take(found, LegEvent.REFUSED, now);
        }
        agenda.conferAt(found.invitation().attempt(), now);
    }

    /** The carrier has no call for the colleague, as far as it can be asked; after a while that is believed. */
    void notPlaced(UUID invitation, boolean certainly) {
        Instant now = clock.instant();
        colleague(invitation).ifPresent(found -> {
            Conference conference = found.conference();
            Invitation called = found.invitation();
            conference.notTaken(false, now);
            boolean hopeless = certainly ? conference.refusedOften() : !called.mayBeListed(now);
            if (hopeless || called.callSid().isPresent()) {
                conference.done(ConferenceOrder.RING_COLLEAGUE);
                refused(found, now);
                return;
            }
            if (certainly) {
                called.notPlaced();
            }
            agenda.conferAt(called.attempt(), conference.notBefore().orElse(now.plus(SOON)));
        });
    }

    /** Comes back later. */
    void again(UUID attempt, Duration wait) {
        agenda.conferAt(attempt, clock.instant().plus(wait));
    }

    /** The legs that a conference rests on and that nobody else asks about. */
    List<WatchedLeg> watched(UUID attempt) {
        return attemptDesk
                .held(attempt)
                .flatMap(heard -> conferences.of(attempt).map(conference -> watched(heard, conference)))
                .orElse(List.of());
    }

    private List<WatchedLeg> watched(Heard heard, Conference conference) {
        String carrier = heard.callback().carrier();
        return Stream.concat(
                        heard
                                .attempt()
                                .customerLeg()
                                .filter(leg -> conference.phase().live())
                                .stream(),
                        conferences
                                .lastInvitation(conference.attempt())
                                .filter(last -> !last.legOver())
                                .flatMap(Invitation::callSid)
                                .stream())
                .map(leg -> new WatchedLeg(carrier, leg))
                .toList();
    }

    /** A leg to be asked about. */
    record WatchedLeg(String carrier, String callSid) {}

    /** The colleague of one talk. */
    record Colleague(Heard heard, Conference conference, Invitation invitation) {}
}
