package jp.orikaeshi.account;

/** An account cannot be closed yet, for a reason that another part of the desk knows. Nothing was changed. */
public class StillNeeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /** @param reason key of a sentence that says what to do first */
    public StillNeeded(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
