package jp.orikaeshi.notify;

/**
 * What became of one try. The reason is a code with words under {@code notify.why}, or a status of HTTP.
 *
 * @param reason why not; empty if it was taken
 */
record Delivery(Result result, String reason) {
    /** The better ones first: of several browsers of a person the best counts. */
    enum Result {
        /** The other side took it. */
        TAKEN,
        /** Nobody knows. */
        UNSURE,
        /** Certainly not taken; it may go better soon. */
        LATER,
        /** Certainly not taken, and it never will be as it stands. */
        REFUSED
    }

    static final Delivery TAKEN = new Delivery(Result.TAKEN, "");

    static Delivery later(String reason) {
        return new Delivery(Result.LATER, reason);
    }

    static Delivery refused(String reason) {
        return new Delivery(Result.REFUSED, reason);
    }

    static Delivery unsure(String reason) {
        return new Delivery(Result.UNSURE, reason);
    }
}
