package jp.orikaeshi.callback;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a call-back that should go on cannot. */
public enum Hindrance {
    /** Nobody on duty has a telephone. */
    NO_ENGINEER,
    /** Everybody on duty is on the telephone for another call-back. */
    ENGINEERS_BUSY,
    /** No carrier is set up. */
    NO_TELEPHONE,
    /** The carrier does not take the call at the moment. */
    CARRIER_REFUSES,
    /** The carrier did not say whether it placed the call. */
    CARRIER_SILENT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
