package jp.orikaeshi.callback;

/** How far a talk of two has come on its way into a conference, and out of it. */
enum ConferencePhase {
    /** The engineer wants it. The two talk on as they are joined, until the carrier has moved the customer's leg. */
    ASKED,
    /** The customer's leg has come in; the engineer's is on its way. */
    CUSTOMER_IN,
    /** The engineer's leg has come in. The customer's is on its way, or is over: then that is what parted the two. */
    ENGINEER_IN,
    /** Engineer and customer talk in it. */
    TWO,
    /** A colleague has joined them. */
    THREE,
    /** The engineer has gone, and the colleague talks with the customer. */
    HANDED_OVER,
    /** Whoever is still in it is on the way out. */
    OVER,
    /** The carrier did not move the customer's leg: the two talk on as before. */
    NOT_MOVED;

    /** Whether it stands, or may come to stand. */
    boolean live() {
        return this != OVER && this != NOT_MOVED;
    }

    /** Whether engineer and customer are both in it. */
    boolean together() {
        return this == TWO || this == THREE;
    }
}
