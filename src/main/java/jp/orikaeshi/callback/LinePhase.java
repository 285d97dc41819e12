package jp.orikaeshi.callback;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is going on on the telephones of a call-back. */
public enum LinePhase {
    /** The carrier is being asked to ring the engineer's telephone. */
    PLACING,
    ENGINEER_RINGS,
    /** Something answered there and hears the brief. */
    BRIEF,
    CUSTOMER_RINGS,
    /** The customer's side answered and hears who calls. */
    CUSTOMER_ANSWERED,
    /** Engineer and customer talk. */
    TALKING;

    static LinePhase of(Step step) {
        return switch (step) {
            case INTENDED -> PLACING;
            case RINGING -> ENGINEER_RINGS;
            case BRIEFING -> BRIEF;
            case CONNECTING -> CUSTOMER_RINGS;
            case NOTICE, DOUBT -> CUSTOMER_ANSWERED;
            case BRIDGED -> TALKING;
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
