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

    /**
     * Whether it is about somebody in the conference. That the carrier does not find them there is no answer for good: a leg
     * that was given the page that leads in is there only a moment later.
     */
    boolean inside() {
        return switch (this) {
            case MUTE_ENGINEER, UNMUTE_ENGINEER, TELL_BRIEF, TELL_IN_VAIN -> true;
            case MOVE_CUSTOMER, LEAD_ENGINEER_OUT, LEAD_CUSTOMER_OUT, STOP_COLLEAGUE, RING_COLLEAGUE -> false;
        };
    }

    /** Whether it is given once for each colleague. */
    boolean ofColleague() {
        return this == STOP_COLLEAGUE || this == TELL_IN_VAIN;
    }
}
