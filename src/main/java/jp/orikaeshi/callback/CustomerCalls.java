package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.orikaeshi.voice.CallHandler;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;

/**
 * The customer's side of a call-back, before the two are joined: who calls, and that the call is recorded. Where the
 * carrier is not sure that a person answered, only a key lets it go on: a voicemail is not a customer.
 */
@ApplicationScoped
class CustomerCalls implements CallHandler {
    static final String NAME = "customer";
    private static final Duration KEY = Duration.ofSeconds(8);

    @Inject
    AttemptDesk desk;

    @Inject
    Briefing briefing;

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
            case "answer" -> desk.hear(at.attempt(), answered(input)).map(this::greet);
            case "key" -> key(at, input);
            case "joined" -> desk.hear(at.attempt(), LegEvent.JOINED).map(this::joined);
            default -> Optional.empty();
        };
    }

    private static LegEvent answered(CallInput input) {
        return input.machine() ? LegEvent.MACHINE_SUSPECTED : LegEvent.CUSTOMER_ANSWERED;
    }

    private Script greet(Heard heard) {
        if (heard.at(Step.DOUBT)) {
            return askForKey(heard);
        }
        Spoken spoken = briefing.spoken(heard.callback());
        return heard.at(Step.NOTICE)
                ? Script.of(
                        spoken.locale(),
                        whoCalls(heard, spoken),
                        spoken.say("recording"),
                        new Verb.Continue(new Turn(NAME, heard.attempt().id() + ".joined")))
                : Script.of(spoken.locale(), spoken.say("customer.sorry"), new Verb.HangUp());
    }

    private Script askForKey(Heard heard) {
        Spoken spoken = briefing.spoken(heard.callback());
        List<Verb.Say> prompts = List.of(whoCalls(heard, spoken), spoken.say("recording"), spoken.say("customer.key"));
        Turn next = new Turn(NAME, heard.attempt().id() + ".key");
        return Script.of(spoken.locale(), new Verb.Ask(prompts, Set.of(Verb.Means.KEYPAD), 1, KEY, List.of(), next));
    }

    private Verb.Say whoCalls(Heard heard, Spoken spoken) {
        return briefing.brand(heard.callback())
                .map(brand -> spoken.say("customer.who", brand))
                .orElseGet(() -> spoken.say("customer.call"));
    }

    private Optional<Script> key(CallRef at, CallInput input) {
        return input.keys().filter("1"::equals).isPresent()
                ? desk.held(at.attempt()).map(this::goOn)
                : desk.hear(at.attempt(), LegEvent.NO_PROOF).map(this::later);
    }

    private Script goOn(Heard heard) {
        return Script.of(
                briefing.spoken(heard.callback()).locale(),
                new Verb.Continue(new Turn(NAME, heard.attempt().id() + ".joined")));
    }

    private Script joined(Heard heard) {
        return heard.attempt().outcome() == Outcome.REACHED
                ? Script.of(briefing.spoken(heard.callback()).locale())
                : later(heard);
    }

    private Script later(Heard heard) {
        Spoken spoken = briefing.spoken(heard.callback());
        return Script.of(spoken.locale(), spoken.say("customer.later"), new Verb.HangUp());
    }
}
