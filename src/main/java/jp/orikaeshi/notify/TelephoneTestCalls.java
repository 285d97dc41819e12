package jp.orikaeshi.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.voice.CallHandler;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;
import jp.orikaeshi.web.Messages;

/** What an engineer hears who tries their telephone, in their own language: that it is a test, and which key to press. */
@ApplicationScoped
class TelephoneTestCalls implements CallHandler {
    static final String NAME = "telephone-test";
    private static final Duration KEY = Duration.ofSeconds(8);
    private static final int HEARINGS = 2;

    @Inject
    TelephoneTestDesk desk;

    @Override
    public String name() {
        return NAME;
    }

    /** {@code TEST.answer.1}, then {@code TEST.key.N} after the N-th hearing. */
    @Override
    public Script turn(String ref, CallInput input) {
        String[] parts = ref.split("\\.", -1);
        try {
            UUID id = UUID.fromString(parts[0]);
            int hearing = Integer.parseInt(parts[2]);
            return switch (parts[1]) {
                case "answer" -> heard(id, 1, input).orElseGet(Script::hangUp);
                case "key" -> key(id, hearing, input).orElseGet(Script::hangUp);
                default -> Script.hangUp();
            };
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException neverGivenOut) {
            return Script.hangUp();
        }
    }

    private Optional<Script> key(UUID id, int hearing, CallInput input) {
        if (input.keys().filter("1"::equals).isPresent()) {
            return desk.confirmed(id, input.callSid())
                    .map(locale -> Script.of(locale, say(locale, "thanks"), new Verb.HangUp()));
        }
        return hearing < HEARINGS
                ? heard(id, hearing + 1, input)
                : desk.answered(id, input.callSid())
                        .map(locale -> Script.of(locale, say(locale, "no-key"), new Verb.HangUp()));
    }

    private Optional<Script> heard(UUID id, int hearing, CallInput input) {
        return desk.answered(id, input.callSid()).map(locale -> {
            Turn next = new Turn(NAME, id + ".key." + hearing);
            List<Verb.Say> prompts = List.of(say(locale, "test"));
            return Script.of(locale, new Verb.Ask(prompts, Set.of(Verb.Means.KEYPAD), 1, KEY, List.of(), next));
        });
    }

    private static Verb.Say say(Locale locale, String key) {
        return new Verb.Say(Messages.text(locale, "notify.spoken." + key));
    }
}
