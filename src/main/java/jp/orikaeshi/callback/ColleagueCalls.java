package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.orikaeshi.callback.ConferringDesk.Colleague;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.voice.CallHandler;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;

/** The colleague's side: who asks for them, the brief, and a key. Only a key lets anybody into the talk. */
@ApplicationScoped
class ColleagueCalls implements CallHandler {
    static final String NAME = "colleague";
    private static final Duration KEY = Duration.ofSeconds(8);
    // As for the engineer's own telephone, see there.
    private static final int HEARINGS = 3;

    @Inject
    ConferringDesk desk;

    @Inject
    Briefing briefing;

    @Inject
    Engineers engineers;

    @Inject
    Clock clock;

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
            case "answer" -> hear(at, input, LegEvent.ANSWERED).map(found -> brief(found, 1));
            case "key" -> key(at, input);
            case "left" -> hear(at, input, LegEvent.LEG_COMPLETED).map(found -> bye(found, "colleague.left"));
            default -> Optional.empty();
        };
    }

    private Optional<Colleague> hear(CallRef at, CallInput input, LegEvent event) {
        return desk.hear(at.attempt(), input.callSid(), event);
    }

    private Optional<Script> key(CallRef at, CallInput input) {
        return switch (input.keys().orElse("")) {
            case "1" -> hear(at, input, LegEvent.ACCEPTED).map(this::joined);
            case "2" -> hear(at, input, LegEvent.PASSED_ON).map(found -> bye(found, "colleague.declined"));
            case "" -> hear(at, input, LegEvent.SILENCE).map(found -> bye(found, "colleague.silence"));
            default ->
                at.hearing() < HEARINGS
                        ? hear(at, input, LegEvent.ANSWERED).map(found -> brief(found, at.hearing() + 1))
                        : hear(at, input, LegEvent.PASSED_ON).map(found -> bye(found, "colleague.declined"));
        };
    }

    private Script brief(Colleague found, int hearing) {
        Callback callback = found.heard().callback();
        Spoken spoken = briefing.spoken(callback);
        if (found.invitation().state() != InvitationState.BRIEFING) {
            return bye(found, "colleague.too-late");
        }
        String login = found.heard().attempt().engineer();
        String name = engineers.find(login).map(Engineer::name).orElse(login);
        List<Verb.Say> prompts = Stream.of(
                        Stream.of(spoken.say("colleague.asks", name)),
                        briefing.of(callback, spoken).sentences(spoken, clock.instant()).stream(),
                        Stream.of(spoken.say("colleague.keys")))
                .flatMap(said -> said)
                .toList();
        Turn next = new Turn(NAME, found.invitation().id() + ".key." + hearing);
        return Script.of(spoken.locale(), new Verb.Ask(prompts, Set.of(Verb.Means.KEYPAD), 1, KEY, List.of(), next));
    }

    private Script joined(Colleague found) {
        Spoken spoken = briefing.spoken(found.heard().callback());
        CallAttempt attempt = found.heard().attempt();
        return found.invitation().state() == InvitationState.JOINED
                ? Script.of(
                        spoken.locale(),
                        spoken.say("colleague.joining"),
                        ConferencePart.desk(
                                attempt, new Turn(NAME, found.invitation().id() + ".left")))
                : bye(found, "colleague.too-late");
    }

    private Script bye(Colleague found, String key) {
        Spoken spoken = briefing.spoken(found.heard().callback());
        return Script.of(spoken.locale(), spoken.say(key), new Verb.HangUp());
    }
}
