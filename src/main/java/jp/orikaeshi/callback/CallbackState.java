package jp.orikaeshi.callback;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a promise to call stands. */
public enum CallbackState {
    /** Nobody's telephone rings; the next attempt has its time. */
    SCHEDULED,
    /** One attempt is on. */
    DIALLING,
    /** Engineer and customer were both on the line. */
    REACHED,
    /** Given up. */
    FAILED,
    /** Not needed any more. */
    CANCELLED;

    /** Whether anything may still happen. */
    public boolean standing() {
        return this == SCHEDULED || this == DIALLING;
    }

    /** The whole table of what may follow what. */
    boolean mayBecome(CallbackState next) {
        return switch (this) {
            case SCHEDULED -> next != REACHED;
            case DIALLING -> true;
            // Only if the two were never joined after all.
            case REACHED -> next == SCHEDULED;
            case FAILED, CANCELLED -> false;
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
