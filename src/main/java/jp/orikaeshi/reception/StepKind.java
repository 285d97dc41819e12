package jp.orikaeshi.reception;

import java.util.Set;
import jp.orikaeshi.persistence.Coded;

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
    /** {@code withheld}: there is no number to call back at, so it is not even asked. */
    CALLBACK_CHOICE(true, "this", "another", "none", "withheld"),
    CALLBACK_NUMBER(false, "given", "none"),
    CONFIRM_NUMBER(true, "yes", "no", "none"),
    /** Asks for the call-back and says by when it comes. */
    PROMISE(false, "done"),
    END(false);

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

    /** What its texts may have in braces: the desk puts in what it knows by then. */
    public Set<String> words() {
        return switch (this) {
            case SAY -> Set.of("greeting", "announcement");
            case CONFIRM_NAME -> Set.of("heard");
            case CONFIRM_NUMBER -> Set.of("number");
            case STATUS -> Set.of("status");
            case PROMISE -> Set.of("ticket", "due");
            case CUSTOMER_NUMBER, NAME, RECORD_NAME, TROUBLE, CALLBACK_CHOICE, CALLBACK_NUMBER, END -> Set.of();
        };
    }

    /** Each of these needs a way on. */
    public Set<String> outcomes() {
        return outcomes;
    }
}
