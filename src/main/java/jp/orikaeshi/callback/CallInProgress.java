package jp.orikaeshi.callback;

/** The call-back cannot be taken back now: a telephone rings for it, or may, or somebody talks. */
public class CallInProgress extends RuntimeException {
    public CallInProgress(long ticket) {
        super("A call for ticket " + ticket + " is in progress.");
    }
}
