package jp.orikaeshi.emergency;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of one call of an alarm. Only a key is a confirmation. */
public enum AlarmOutcome {
    /** Not known yet. */
    CALLING,
    CONFIRMED,
    /** Somebody or something answered and pressed no key. */
    NOT_CONFIRMED,
    /** The carrier heard a machine, and no key was pressed. */
    MACHINE,
    NO_ANSWER,
    BUSY,
    /** The carrier could not or would not ring it. */
    FAILED,
    /** The alarm was over before the telephone was answered. */
    STOPPED;

    public boolean decided() {
        return this != CALLING;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
