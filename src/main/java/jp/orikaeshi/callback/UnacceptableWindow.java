package jp.orikaeshi.callback;

/** A time was named for a call-back that nobody can promise: it is over, too short or too far ahead. */
public class UnacceptableWindow extends RuntimeException {
    public UnacceptableWindow(Window window) {
        super("No call can be promised between " + window.from() + " and " + window.until() + ".");
    }
}
