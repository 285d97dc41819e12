package jp.orikaeshi.callback;

/** What can happen to a conference, as a carrier tells it: perhaps late, twice or out of order. */
enum ConferenceEvent {
    /** The customer's leg asked for the page that leads into it. */
    CUSTOMER_CAME,
    /** What joined the two is over, and the engineer's leg was led into the conference. */
    ENGINEER_CAME,
    /** The colleague has pressed the key that joins. */
    COLLEAGUE_CAME,
    /** The carrier has certainly not moved the customer's leg, and will not. */
    REFUSED,
    /** The customer's leg is over. */
    CUSTOMER_GONE,
    /** The engineer has left it, by the star or by hanging up. */
    ENGINEER_GONE,
    /** The colleague has left it, by the star or by hanging up. */
    COLLEAGUE_GONE
}
