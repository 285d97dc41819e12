package jp.orikaeshi.callback;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a talk is on its way into a conference, for whoever looks at it. */
public enum TalkMove {
    /** Nobody wants it. */
    NONE,
    /** The carrier is being asked; the two talk on. */
    MOVING,
    MOVED,
    /** The carrier did not do it; the two talk on as before. */
    NOT_MOVED;

    static TalkMove of(ConferencePhase phase) {
        return switch (phase) {
            case ASKED, CUSTOMER_IN, ENGINEER_IN -> MOVING;
            case TWO, THREE, HANDED_OVER, OVER -> MOVED;
            case NOT_MOVED -> NOT_MOVED;
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
