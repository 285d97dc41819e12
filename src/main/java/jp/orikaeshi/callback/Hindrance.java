package jp.orikaeshi.callback;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a call-back that should go on cannot. */
public enum Hindrance {
    /** Nobody on duty has a telephone. */
    NO_ENGINEER,
    /** Everybody on duty is on the telephone for another call-back. */
    ENGINEERS_BUSY,
    /** The telephones of all on duty have rung as often as the desk file allows. */
    ENGINEERS_HELD_BACK,
    /** The customer's telephone has just rung, or as often as the desk file allows, or is used for another call-back. */
    CUSTOMER_HELD_BACK,
    /** No carrier is set up. */
    NO_TELEPHONE,
    /** The carrier takes only so many calls a second, and others matter more. */
    CARRIER_QUEUE,
    /** The carrier does not take the call at the moment. */
    CARRIER_REFUSES,
    /** The carrier did not say whether it placed the call. */
    CARRIER_SILENT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
