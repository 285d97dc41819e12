package jp.orikaeshi.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Where every carrier brings what happens on a call. One call is worked on by one transaction at a time, and a turn
 * that was answered before gets the same answer: carriers repeat their requests.
 */
@ApplicationScoped
@Transactional
public class VoiceDesk {
    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<CallHandler> handlers;

    @Inject
    @Any
    Instance<Announcer> announcers;

    @Inject
    VoiceTurns turns;

    @Inject
    VoiceLegs legs;

    @Inject
    Event<CallEnded> ended;

    /**
     * What the call does next.
     *
     * @throws NoSuchHandler if no handler has the turn's name: an address that we never gave out
     */
    public Script turn(Turn turn, CallInput input) {
        Instant now = clock.instant();
        legs.lock(input.callSid());
        return turns.answerTo(input.callSid(), turn).orElseGet(() -> {
            VoiceLeg leg = legs.of(input.callSid(), input.carrier(), now);
            leg.talks(now);
            Script answer = handler(turn.handler()).turn(turn.ref(), leg.known(input));
            turns.keep(input.callSid(), turn, answer, now);
            return answer;
        });
    }

    /**
     * What is said to one person in a conference.
     *
     * @throws NoSuchHandler if nobody words what has the turn's name
     */
    public Script announcement(Turn turn) {
        return announcers.stream()
                .filter(announcer -> announcer.name().equals(turn.handler()))
                .findFirst()
                .orElseThrow(() -> new NoSuchHandler(turn.handler()))
                .words(turn.ref());
    }

    /** Takes what a carrier says about a leg, if it is news. Fires {@link CallEnded} once, when the leg ends. */
    public void hear(LegNews news) {
        Instant now = clock.instant();
        legs.lock(news.callSid());
        legs.of(news.callSid(), news.carrier(), now).hear(news, now).ifPresent(ended::fire);
    }

    /** The carrier believes that a machine answered the leg: every turn of it that follows knows. */
    public void hearMachine(String callSid, String carrier) {
        Instant now = clock.instant();
        legs.lock(callSid);
        legs.of(callSid, carrier, now).answeredByMachine(now);
    }

    /** The carrier has heard a fax on the leg. */
    public void hearFax(String callSid, String carrier) {
        Instant now = clock.instant();
        legs.lock(callSid);
        legs.of(callSid, carrier, now).answeredByFax(now);
    }

    /**
     * How a leg ended, if it has. Whoever places a call looks here once it knows the call's sid: a telephone that is
     * busy at once may have ended the leg, and {@link CallEnded} was fired, before the sid was written down.
     */
    public Optional<CallEnded> endOf(String callSid) {
        // Under the lock: an end that is coming in right now either shows here or will find the sid written down.
        legs.lock(callSid);
        return legs.find(callSid).flatMap(VoiceLeg::end);
    }

    private CallHandler handler(String name) {
        return handlers.stream()
                .filter(handler -> handler.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchHandler(name));
    }
}
