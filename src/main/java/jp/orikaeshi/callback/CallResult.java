package jp.orikaeshi.callback;

import jp.orikaeshi.persistence.Coded;

/** What came of a call in which engineer and customer were joined, as the engineer says. */
public enum CallResult implements Coded {
    /** The trouble is over, and so is the ticket. */
    RESOLVED,
    /** The engineer goes on with it. */
    FOLLOW_UP,
    /** Joined, and not talked with: nobody there, the wrong person, nothing to be heard. The call is owed again. */
    NOT_REACHED,
    /** Somebody else is to call: one of those on duty, at once. */
    BACK_TO_QUEUE;

    /** Whether the customer is to be called again. */
    public boolean owesACall() {
        return this == NOT_REACHED || this == BACK_TO_QUEUE;
    }
}
