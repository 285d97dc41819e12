package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.orikaeshi.voice.CallHandler;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;

/**
 * The engineer's side of a call-back. Only a key is an answer: whatever picks up, a person or a voicemail, hears the
 * brief, and silence passes it on.
 */
@ApplicationScoped
class EngineerCalls implements CallHandler {
    static final String NAME = "engineer";
    private static final Duration KEY = Duration.ofSeconds(8);
    private static final Duration LONGEST_TALK = Duration.ofHours(4);
    // A person hears it again once or twice; a machine that sends tones would do so for ever.
    private static final int HEARINGS = 5;

    // The notice of an emergency takes a minute or two, ringing and all.
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final int WAITS = 24;

    @Inject
    AttemptDesk desk;

    @Inject
    ConferringDesk conferring;

    @Inject
    Briefing briefing;

    @Inject
    Clock clock;

    @Inject
    AfterCall afterCall;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Script turn(String ref, CallInput input) {
        return CallRef.of(ref).flatMap(at -> turn(at, input)).orElseGet(Script::hangUp);
    }

    private Optional<Script> turn(CallRef at, CallInput input) {
        return switch (at.place()) {
            case "answer" ->
                hear(at, input, LegEvent.ANSWERED)
                        .map(heard -> heard.at(Step.BRIEFING) ? brief(heard, 1) : notNeeded(heard));
            case "key" -> key(at, input);
            case "wait" -> waited(at, input);
            case "ended" ->
                hear(at, input, LegEvent.ofCustomerLeg(input.facts())).map(heard -> confers(heard, input));
            case "left" -> onOwnLeg(at, input).map(this::leftConference);
            case "alone" -> onOwnLeg(at, input).map(this::told);
            case "after" -> onOwnLeg(at, input).flatMap(heard -> afterCall.key(heard, at, input));
            case "noted" -> onOwnLeg(at, input).map(heard -> afterCall.noted(heard, at, input));
            default -> Optional.empty();
        };
    }

    private Optional<Heard> onOwnLeg(CallRef at, CallInput input) {
        return desk.held(at.attempt()).filter(heard -> heard.attempt().callSid().equals(Optional.of(input.callSid())));
    }

    private Optional<Heard> hear(CallRef at, CallInput input, LegEvent event) {
        return desk.hear(at.attempt(), input.callSid(), event);
    }

    private Optional<Script> key(CallRef at, CallInput input) {
        return switch (input.keys().orElse("")) {
            case "1" -> accept(at, input, 1);
            case "2" -> hear(at, input, LegEvent.PASSED_ON).map(heard -> bye(heard, "passed-on"));
            case "" -> hear(at, input, LegEvent.SILENCE).map(heard -> bye(heard, "silence"));
            default -> again(at, input);
        };
    }

    private Optional<Script> accept(CallRef at, CallInput input, int waiting) {
        if (!desk.customerHearsOthers(at.attempt())) {
            return hear(at, input, LegEvent.ACCEPTED)
                    .map(heard -> heard.at(Step.CONNECTING) ? connect(heard) : notNeeded(heard));
        }
        return waiting <= WAITS
                ? hear(at, input, LegEvent.ANSWERED)
                        .map(heard -> heard.at(Step.BRIEFING) ? waits(heard, waiting) : notNeeded(heard))
                : hear(at, input, LegEvent.WITHDRAWN).map(heard -> bye(heard, "passed-on"));
    }

    /** Whoever waits for the customer's telephone has said yes, and may still pass it on. */
    private Optional<Script> waited(CallRef at, CallInput input) {
        return input.keys().filter("2"::equals).isPresent() ? key(at, input) : accept(at, input, at.hearing() + 1);
    }

    private Script waits(Heard heard, int waiting) {
        Spoken spoken = briefing.spoken(heard.callback());
        Turn next = new Turn(NAME, heard.attempt().id() + ".wait." + waiting);
        return Script.of(
                spoken.locale(),
                new Verb.Ask(
                        List.of(spoken.say("customer-told")), Set.of(Verb.Means.KEYPAD), 1, WAIT, List.of(), next));
    }

    private Optional<Script> again(CallRef at, CallInput input) {
        return at.hearing() < HEARINGS
                ? hear(at, input, LegEvent.ANSWERED)
                        .map(heard -> heard.at(Step.BRIEFING) ? brief(heard, at.hearing() + 1) : notNeeded(heard))
                : hear(at, input, LegEvent.PASSED_ON).map(heard -> bye(heard, "passed-on"));
    }

    private Script brief(Heard heard, int hearing) {
        Spoken spoken = briefing.spoken(heard.callback());
        Instant now = clock.instant();
        List<Verb.Say> prompts = Stream.concat(
                        briefing.of(heard.callback(), spoken).sentences(spoken, now).stream(),
                        Stream.of(spoken.say("keys")))
                .toList();
        Turn next = new Turn(NAME, heard.attempt().id() + ".key." + hearing);
        return Script.of(spoken.locale(), new Verb.Ask(prompts, Set.of(Verb.Means.KEYPAD), 1, KEY, List.of(), next));
    }

    private Script connect(Heard heard) {
        Callback callback = heard.callback();
        CallAttempt attempt = heard.attempt();
        Spoken spoken = briefing.spoken(callback);
        return Script.of(
                spoken.locale(),
                spoken.say("connecting"),
                new Verb.Connect(
                        callback.number(),
                        callback.line(),
                        attempt.ring(),
                        LONGEST_TALK,
                        new Turn(CustomerCalls.NAME, attempt.id() + ".answer"),
                        new Turn(NAME, attempt.id() + ".ended")));
    }

    // What joined the two is over. If the customer was being moved the engineer follows; should they have hung up
    // instead, the engineer is led out of there once that is known.
    private Script confers(Heard heard, CallInput input) {
        boolean hungUp = "completed".equals(input.facts().get("CallStatus"));
        ConferenceEvent event = hungUp ? ConferenceEvent.ENGINEER_GONE : ConferenceEvent.ENGINEER_CAME;
        boolean follows = heard.attempt().outcome() == Outcome.REACHED
                && conferring
                        .hear(heard.attempt().id(), event)
                        .filter(ConferencePhase::live)
                        .isPresent();
        return follows
                ? Script.of(
                        briefing.spoken(heard.callback()).locale(),
                        ConferencePart.desk(
                                heard.attempt(), new Turn(NAME, heard.attempt().id() + ".left")))
                : told(heard);
    }

    private Script leftConference(Heard heard) {
        // While the customer goes on with a colleague nothing is over, and what came of it is said on the ticket.
        return conferring
                .hear(heard.attempt().id(), ConferenceEvent.ENGINEER_GONE)
                .filter(ConferencePhase.HANDED_OVER::equals)
                .map(handedOver -> bye(heard, "handed-over"))
                .orElseGet(() -> told(heard));
    }

    /** The customer's leg is over: the engineer hears what became of it, and when it goes on. */
    private Script told(Heard heard) {
        Spoken spoken = briefing.spoken(heard.callback());
        Outcome outcome = heard.attempt().outcome();
        if (outcome == Outcome.REACHED) {
            return heard.attempt()
                    .result()
                    .map(result -> result.owesACall()
                            ? bye(heard, "after." + result.code())
                            : afterCall.ask(heard, spoken, 1, spoken.say("after." + result.code())))
                    .orElseGet(() -> afterCall.ask(heard, spoken, 1, spoken.say("told.reached")));
        }
        Verb.Say what = spoken.say("told." + (outcome.decided() ? outcome.code() : "failed"));
        return heard.callback().state() == CallbackState.SCHEDULED
                ? Script.of(spoken.locale(), what, next(heard, spoken), new Verb.HangUp())
                : Script.of(spoken.locale(), what, new Verb.HangUp());
    }

    private Verb.Say next(Heard heard, Spoken spoken) {
        Instant at = heard.callback().progress().nextAt();
        return spoken.say("told.next", spoken.time(at, clock.instant()));
    }

    private Script notNeeded(Heard heard) {
        return bye(heard, "not-needed");
    }

    private Script bye(Heard heard, String key) {
        Spoken spoken = briefing.spoken(heard.callback());
        return Script.of(spoken.locale(), spoken.say(key), new Verb.HangUp());
    }
}
