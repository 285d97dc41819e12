package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;

/**
 * What the engineer can do by key once the customer is no longer on the line: say what came of the call, hear the brief
 * again, leave a note by voice. Whoever just hangs up has said nothing, and says it on the ticket.
 */
@ApplicationScoped
class AfterCall {
    private static final Duration KEY = Duration.ofSeconds(8);
    private static final Duration LONGEST_NOTE = Duration.ofMinutes(3);
    // A note, the brief twice and a wrong key or two; a machine that sends tones would go on for ever.
    private static final int HEARINGS = 9;

    private static final Map<String, CallResult> RESULTS = Map.of(
            "1", CallResult.RESOLVED,
            "2", CallResult.FOLLOW_UP,
            "3", CallResult.NOT_REACHED,
            "4", CallResult.BACK_TO_QUEUE);

    @Inject
    Clock clock;

    @Inject
    Briefing briefing;

    @Inject
    CallResultDesk results;

    @Inject
    TicketSide tickets;

    @Inject
    Event<VoiceNoteTaken> noted;

    Script ask(Heard heard, Spoken spoken, int hearing, Verb.Say... first) {
        List<Verb.Say> prompts = new ArrayList<>(List.of(first));
        prompts.add(spoken.say(heard.attempt().result().isPresent() ? "after.more-keys" : "after.keys"));
        Turn next = new Turn(EngineerCalls.NAME, heard.attempt().id() + ".after." + hearing);
        return Script.of(spoken.locale(), new Verb.Ask(prompts, Set.of(Verb.Means.KEYPAD), 1, KEY, List.of(), next));
    }

    Optional<Script> key(Heard heard, CallRef at, CallInput input) {
        Spoken spoken = briefing.spoken(heard.callback());
        String key = input.keys().orElse("");
        CallResult result = RESULTS.get(key);
        if (result != null) {
            return Optional.of(result(heard, at, spoken, result));
        }
        return Optional.of(
                switch (key) {
                    case "5" -> record(heard, at, spoken);
                    case "6" -> again(heard, at, spoken, brief(heard, spoken));
                    case "" -> bye(spoken, "after.bye");
                    default -> again(heard, at, spoken);
                });
    }

    /** What was said is on its way; where there is no sound, in the simulator, the words are what it would have been. */
    Script noted(Heard heard, CallRef at, CallInput input) {
        CallAttempt attempt = heard.attempt();
        CallInput.RecordingRef sound = input.recording();
        if (sound != null) {
            noted.fire(new VoiceNoteTaken(sound.sid(), input.callSid(), input.carrier()));
        }
        input.words().ifPresent(words -> tickets.noted(heard.callback(), attempt.engineer(), words));
        Spoken spoken = briefing.spoken(heard.callback());
        boolean anything = sound != null || input.words().isPresent();
        return again(heard, at, spoken, spoken.say(anything ? "after.noted" : "after.not-noted"));
    }

    private Script result(Heard heard, CallRef at, Spoken spoken, CallResult result) {
        return results.give(heard.attempt().id(), result)
                ? bye(spoken, "after." + result.code())
                : again(heard, at, spoken, spoken.say("after.not-" + result.code()));
    }

    private static Script record(Heard heard, CallRef at, Spoken spoken) {
        Turn next = new Turn(EngineerCalls.NAME, heard.attempt().id() + ".noted." + at.hearing());
        return Script.of(spoken.locale(), spoken.say("after.note"), new Verb.RecordVoice(LONGEST_NOTE, next));
    }

    private Verb.Say[] brief(Heard heard, Spoken spoken) {
        return briefing.of(heard.callback(), spoken)
                .sentences(spoken, clock.instant())
                .toArray(Verb.Say[]::new);
    }

    private Script again(Heard heard, CallRef at, Spoken spoken, Verb.Say... first) {
        return at.hearing() < HEARINGS ? ask(heard, spoken, at.hearing() + 1, first) : bye(spoken, "after.bye");
    }

    private static Script bye(Spoken spoken, String key) {
        return Script.of(spoken.locale(), spoken.say(key), new Verb.HangUp());
    }
}
