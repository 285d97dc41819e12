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
    // What it says may tell what it is; then once more, without listening to anything but keys.
    private static final int HEARINGS = 2;
    private static final int KEY_PRESSED = 2;

    @Inject
    AttemptDesk desk;

    @Inject
    ConferringDesk conferring;

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
            case "answer" ->
                desk.hearCustomer(at.attempt(), input.callSid(), answered(input))
                        .map(this::greet);
            case "key" -> key(at, input);
            case "joined" -> goesOn(at, input);
            case "conference" -> onOwnLeg(at, input).map(this::confers);
            case "left", "farewell" -> onOwnLeg(at, input).map(this::farewell);
            case "handed" -> onOwnLeg(at, input).map(this::handed);
            default -> Optional.empty();
        };
    }

    private Optional<Heard> onOwnLeg(CallRef at, CallInput input) {
        return desk.held(at.attempt())
                .filter(heard -> heard.attempt().customerLeg().equals(Optional.of(input.callSid())));
    }

    /** The two are moved, and the customer hears nothing of it. */
    private Script confers(Heard heard) {
        boolean goesOn = conferring
                .hear(heard.attempt().id(), ConferenceEvent.CUSTOMER_CAME)
                .filter(ConferencePhase::live)
                .isPresent();
        return goesOn
                ? Script.of(briefing.spoken(heard.callback()).locale(), ConferencePart.customer(heard.attempt()))
                : farewell(heard);
    }

    /** Nobody of the desk is there any more. Whoever is called by a colleague hears so, whichever way they came here. */
    private Script farewell(Heard heard) {
        Spoken spoken = briefing.spoken(heard.callback());
        boolean calledAgain = heard.attempt().result().equals(Optional.of(CallResult.BACK_TO_QUEUE));
        return Script.of(
                spoken.locale(), spoken.say(calledAgain ? "customer.handed" : "customer.farewell"), new Verb.HangUp());
    }

    /** In the middle of a talk: a colleague calls. A conference is over with that; nobody is to lead them out of it. */
    private Script handed(Heard heard) {
        var unused = conferring.hear(heard.attempt().id(), ConferenceEvent.CUSTOMER_GONE);
        return farewell(heard);
    }

    private static LegEvent answered(CallInput input) {
        if (input.fax()) {
            return LegEvent.FAX_ANSWERED;
        }
        return input.machine() ? LegEvent.MACHINE_SUSPECTED : LegEvent.CUSTOMER_ANSWERED;
    }

    // The carrier listens while the notice is read, and may have heard a machine by its end.
    private Optional<Script> goesOn(CallRef at, CallInput input) {
        boolean proved = at.hearing() == KEY_PRESSED;
        return proved || !input.machine()
                ? desk.hear(at.attempt(), LegEvent.JOINED).map(this::joined)
                : desk.hear(at.attempt(), answered(input)).map(this::doubtful);
    }

    private Script doubtful(Heard heard) {
        return heard.at(Step.DOUBT) ? askForKey(heard, 1) : later(heard);
    }

    private Script greet(Heard heard) {
        if (heard.at(Step.DOUBT)) {
            return askForKey(heard, 1);
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

    private Script askForKey(Heard heard, int hearing) {
        Spoken spoken = briefing.spoken(heard.callback());
        List<Verb.Say> prompts = List.of(whoCalls(heard, spoken), spoken.say("recording"), spoken.say("customer.key"));
        Turn next = new Turn(NAME, heard.attempt().id() + ".key." + hearing);
        Set<Verb.Means> means =
                hearing < HEARINGS ? Set.of(Verb.Means.KEYPAD, Verb.Means.SPEECH) : Set.of(Verb.Means.KEYPAD);
        return Script.of(spoken.locale(), new Verb.Ask(prompts, means, 1, KEY, List.of(), next));
    }

    private Verb.Say whoCalls(Heard heard, Spoken spoken) {
        return briefing.brand(heard.callback())
                .map(brand -> spoken.say("customer.who", brand))
                .orElseGet(() -> spoken.say("customer.call"));
    }

    private Optional<Script> key(CallRef at, CallInput input) {
        if (input.keys().filter("1"::equals).isPresent()) {
            return desk.held(at.attempt()).map(this::goOn);
        }
        return switch (whoAnswered(input)) {
            case MENU -> desk.hear(at.attempt(), LegEvent.MENU_HEARD).map(heard -> Script.hangUp());
            case VOICEMAIL -> noPerson(at);
            case UNKNOWN -> at.hearing() < HEARINGS ? desk.held(at.attempt()).map(this::askAgain) : noPerson(at);
        };
    }

    // A wrong key is a person's; silence is what a voicemail makes of a question.
    private static Answering whoAnswered(CallInput input) {
        return input.keys().isPresent()
                ? Answering.UNKNOWN
                : input.words().map(Answering::of).orElse(Answering.VOICEMAIL);
    }

    private Script askAgain(Heard heard) {
        return heard.at(Step.DOUBT) ? askForKey(heard, HEARINGS) : later(heard);
    }

    private Optional<Script> noPerson(CallRef at) {
        boolean message = desk.leavesMessage(at.attempt());
        return desk.hear(at.attempt(), LegEvent.NO_PROOF).map(heard -> message ? message(heard) : Script.hangUp());
    }

    /** Once a round: who called, and that we call again. It is never taken for the customer. */
    private Script message(Heard heard) {
        Spoken spoken = briefing.spoken(heard.callback());
        return Script.of(
                spoken.locale(), whoCalled(heard, spoken), spoken.say("customer.voicemail.again"), new Verb.HangUp());
    }

    private Verb.Say whoCalled(Heard heard, Spoken spoken) {
        return briefing.brand(heard.callback())
                .map(brand -> spoken.say("customer.voicemail.who", brand))
                .orElseGet(() -> spoken.say("customer.voicemail.call"));
    }

    private Script goOn(Heard heard) {
        return Script.of(
                briefing.spoken(heard.callback()).locale(),
                new Verb.Continue(new Turn(NAME, heard.attempt().id() + ".joined." + KEY_PRESSED)));
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
