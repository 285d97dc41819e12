package jp.orikaeshi.callback;

/** How far an attempt has come while, and when, it was decided. */
enum Step {
    /** Written down, nothing asked of the carrier that we know the answer to. */
    INTENDED,
    /** The carrier has the call; the engineer's telephone rings or soon will. */
    RINGING,
    /** Something answered and is asked to press a key. */
    BRIEFING,
    /** The engineer accepted; the customer's telephone rings. */
    CONNECTING,
    /** The customer's side answered and hears who calls. */
    NOTICE,
    /** The customer's side answered, may be a machine, and is asked to press a key. */
    DOUBT,
    /** Both are, or were, on the line. */
    BRIDGED;

    /** Whether the engineer has said yes: from here on the call is the customer's. */
    boolean accepted() {
        return compareTo(CONNECTING) >= 0;
    }
}
