package jp.orikaeshi.callback;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of one attempt. */
public enum Outcome {
    /** Not known yet. */
    DIALLING,
    /** The engineer's telephone rang out. */
    ENGINEER_NO_ANSWER,
    ENGINEER_BUSY,
    /** The engineer passed it on, or hung up without accepting. */
    ENGINEER_DECLINED,
    /** Something answered, and no key was pressed. */
    ENGINEER_MACHINE,
    /** The customer's telephone rang out, or the customer hung up before the two were joined. */
    CUSTOMER_NO_ANSWER,
    CUSTOMER_BUSY,
    /** The carrier heard a machine, and no key was pressed. */
    CUSTOMER_MACHINE,
    /** Both were on the line. */
    REACHED,
    /** The carrier could not or would not connect, or the engineer dropped out. */
    FAILED,
    /** It is over and nobody can say how. */
    UNKNOWN;

    public boolean decided() {
        return this != DIALLING;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
