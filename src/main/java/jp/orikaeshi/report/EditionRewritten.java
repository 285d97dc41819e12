package jp.orikaeshi.report;

/** A version of a report says something else than what somebody has read and wants to let out. */
public final class EditionRewritten extends RuntimeException {
    EditionRewritten(long ticket) {
        super("The report of ticket " + ticket + " was changed meanwhile.");
    }
}
