package jp.orikaeshi.emergency;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an alarm stands. */
public enum AlarmState {
    /** One contact after the other is told, round after round. */
    CALLING,
    /** A person has confirmed by key. */
    CONFIRMED,
    /** An engineer has stopped it, or its ticket is over. */
    STOPPED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
