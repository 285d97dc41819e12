package jp.orikaeshi.callback;

/** What the carrier is to be asked to do next for a conference. */
enum ConferenceOrder {
    /** The customer's leg is to come in: that parts the two, and the engineer's leg follows by itself. */
    MOVE_CUSTOMER,
    /** The engineer waits for a customer who hung up. */
    LEAD_ENGINEER_OUT,
    /** The customer is alone. */
    LEAD_CUSTOMER_OUT,
    /** The colleague's telephone rings for a talk that is over. */
    STOP_COLLEAGUE,
    MUTE_ENGINEER,
    UNMUTE_ENGINEER,
    /** The brief again, which only the engineer hears. */
    TELL_BRIEF,
    /** That the colleague does not come, which only the engineer hears. */
    TELL_IN_VAIN,
    RING_COLLEAGUE;

    /** Whether it is given once for each colleague. */
    boolean ofColleague() {
        return this == STOP_COLLEAGUE || this == TELL_IN_VAIN;
    }
}
