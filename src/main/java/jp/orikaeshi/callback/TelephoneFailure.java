package jp.orikaeshi.callback;

/** The carrier did not do what it was asked. The kind decides what happens next; the message holds no number. */
public class TelephoneFailure extends Exception {
    /** What the failure says about the telephone at the other end. */
    public enum Kind {
        /** Certainly not placed; soon it may be (too many requests, carrier busy, no connection made). */
        TEMPORARY,
        /** Certainly not placed, and never will be as it stands (bad number, bad credentials, no right to call). */
        PERMANENT,
        /** Nobody knows: no answer or a server error. The telephone may ring already, so ask before placing again. */
        UNCERTAIN
    }

    private final Kind kind;

    public TelephoneFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public TelephoneFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
