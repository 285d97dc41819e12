package jp.orikaeshi.callback;

/** A call-back was to be taken back, and none stands. */
public class NothingToCancel extends RuntimeException {
    public NothingToCancel(long ticket) {
        super("No call-back stands for ticket " + ticket + ".");
    }
}
