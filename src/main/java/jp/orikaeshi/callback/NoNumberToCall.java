package jp.orikaeshi.callback;

/** A call-back was asked for, and nobody has said on which number. */
public class NoNumberToCall extends RuntimeException {
    public NoNumberToCall(long ticket) {
        super("Ticket " + ticket + " has no number to call back.");
    }
}
