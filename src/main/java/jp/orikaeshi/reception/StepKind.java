package jp.orikaeshi.reception;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.Coded;
import jp.orikaeshi.voice.Verb;

/** What a step of a flow does. The flow says which words it uses and where each outcome leads. */
public enum StepKind implements Coded {
    SAY(false, "done"),
    CUSTOMER_NUMBER(false, "found", "not-found"),
    /** {@code heard}: the number is unknown, and somebody we know goes by the name. */
    NAME(false, "accepted", "doubtful", "different", "heard"),
    CONFIRM_NAME(true, "yes", "no", "none"),
    RECORD_NAME(false, "done"),
    TROUBLE(true, "chosen", "none"),
    /** Said to an accepted caller only; silent for everyone else. */
    STATUS(false, "done"),
    /**
     * {@code withheld}: there is no number to call back at, so it is not even asked. {@code keep} and {@code cancel} are
     * heard only while a call-back stands.
     */
    CALLBACK_CHOICE(true, "this", "another", "none", "withheld", "later", "keep", "cancel"),
    CALLBACK_NUMBER(false, "given", "none"),
    CONFIRM_NUMBER(true, "yes", "no", "none", "later"),
    /** {@code none} also if there is no time that could be chosen. */
    CALLBACK_DAY(false, "chosen", "none"),
    CALLBACK_HOURS(false, "chosen", "none"),
    CONFIRM_WINDOW(true, "yes", "no", "none"),
    /** {@code yes}: it is cancelled; {@code none} also if it cannot be, since a telephone rings already. */
    CONFIRM_CANCEL(true, "yes", "no", "none"),
    /** Asks for the call-back and says by when it comes. */
    PROMISE(false, "done"),
    END(false);

    private static final Set<String> BY_KEY_ONLY = Set.of("later", "keep", "cancel");

    private final boolean byKey;
    // Set.of cannot change, which the type does not say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> outcomes;

    StepKind(boolean byKey, String... outcomes) {
        this.byKey = byKey;
        this.outcomes = Set.of(outcomes);
    }

    /** Whether it is answered by one key out of {@code keys}. */
    public boolean byKey() {
        return byKey;
    }

    /** Whether it is answered by one key, whatever the key means. */
    boolean oneKey() {
        return byKey || this == CALLBACK_DAY || this == CALLBACK_HOURS;
    }

    Set<Verb.Means> means() {
        return switch (this) {
            case NAME -> Set.of(Verb.Means.SPEECH);
            case CALLBACK_DAY, CALLBACK_HOURS -> Set.of(Verb.Means.KEYPAD, Verb.Means.SPEECH);
            default -> Set.of(Verb.Means.KEYPAD);
        };
    }

    /** What its texts may have in braces: the desk puts in what it knows by then. */
    public Set<String> words() {
        return switch (this) {
            case SAY -> Set.of("greeting", "announcement");
            case CONFIRM_NAME -> Set.of("heard");
            case CONFIRM_NUMBER -> Set.of("number");
            case STATUS -> Set.of("status");
            case CALLBACK_CHOICE -> Set.of("standing");
            case CALLBACK_DAY -> Set.of("days");
            case CALLBACK_HOURS -> Set.of("hours");
            case CONFIRM_WINDOW -> Set.of("window");
            case PROMISE -> Set.of("ticket", "due");
            case CUSTOMER_NUMBER, NAME, RECORD_NAME, TROUBLE, CALLBACK_NUMBER, CONFIRM_CANCEL, END -> Set.of();
        };
    }

    public Set<String> outcomes() {
        return outcomes;
    }

    /** Each of these needs a way on. The others only where a key leads to them: flows that were written before they were. */
    public Set<String> needed(Collection<String> meanings) {
        return outcomes.stream()
                .filter(outcome -> !BY_KEY_ONLY.contains(outcome) || meanings.contains(outcome))
                .collect(Collectors.toUnmodifiableSet());
    }
}
