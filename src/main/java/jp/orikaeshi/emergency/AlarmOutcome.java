package jp.orikaeshi.emergency;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.orikaeshi.voice.CallEnded;

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

    static AlarmOutcome of(CallEnded.Result result, boolean machine) {
        return switch (result) {
            case COMPLETED -> machine ? MACHINE : NOT_CONFIRMED;
            case NO_ANSWER, CANCELLED -> NO_ANSWER;
            case BUSY -> BUSY;
            case FAILED -> FAILED;
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
