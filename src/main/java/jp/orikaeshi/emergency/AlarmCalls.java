package jp.orikaeshi.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.voice.CallHandler;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;

/**
 * A contact's side of an alarm. Only a key is a confirmation: a voicemail takes the message, and the next contact is
 * called all the same.
 */
@ApplicationScoped
class AlarmCalls implements CallHandler {
    static final String NAME = "emergency";
    private static final Duration KEY = Duration.ofSeconds(8);
    // Whoever was woken needs it twice; a voicemail has taken it by then.
    private static final int HEARINGS = 3;

    @Inject
    AlarmTurns turns;

    @Inject
    AlarmWords words;

    @Override
    public String name() {
        return NAME;
    }

    /** {@code TRY.answer.1}, then {@code TRY.key.N} after the N-th hearing. */
    @Override
    public Script turn(String ref, CallInput input) {
        String[] parts = ref.split("\\.", -1);
        try {
            UUID id = UUID.fromString(parts[0]);
            int hearing = Integer.parseInt(parts[2]);
            return switch (parts[1]) {
                case "answer" ->
                    turns.answered(id, input.callSid(), input.machine())
                            .map(alarm -> message(id, alarm, 1))
                            .orElseGet(Script::hangUp);
                case "key" -> key(id, hearing, input).orElseGet(Script::hangUp);
                default -> Script.hangUp();
            };
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException neverGivenOut) {
            return Script.hangUp();
        }
    }

    private Optional<Script> key(UUID id, int hearing, CallInput input) {
        if (input.keys().filter("1"::equals).isPresent()) {
            return turns.confirmed(id, input.callSid()).map(alarm -> thanks(alarm));
        }
        return hearing < HEARINGS
                ? turns.answered(id, input.callSid(), input.machine()).map(alarm -> message(id, alarm, hearing + 1))
                : Optional.empty();
    }

    private Script message(UUID id, Alarm alarm, int hearing) {
        Locale locale = words.locale(alarm);
        if (!alarm.goesOn()) {
            return Script.of(locale, words.say(locale, "over"), new Verb.HangUp());
        }
        List<Verb.Say> prompts = Stream.of(
                        words.message(alarm).stream(),
                        Stream.of(words.say(locale, "recorded"), words.say(locale, "key")))
                .flatMap(said -> said)
                .toList();
        Turn next = new Turn(NAME, id + ".key." + hearing);
        return Script.of(locale, new Verb.Ask(prompts, Set.of(Verb.Means.KEYPAD), 1, KEY, List.of(), next));
    }

    private Script thanks(Alarm alarm) {
        Locale locale = words.locale(alarm);
        return Script.of(locale, words.say(locale, "thanks"), new Verb.HangUp());
    }
}
