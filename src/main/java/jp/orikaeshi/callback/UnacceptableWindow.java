package jp.orikaeshi.callback;

/** A time was named for a call-back that nobody can promise: it is over, too short or too far ahead. */
public class UnacceptableWindow extends RuntimeException {
    /** What was named is no time that was ever offered. */
    public UnacceptableWindow(String named) {
        super("No call was offered at " + named + ".");
    }

    public UnacceptableWindow(Window window) {
        super("No call can be promised between " + window.from() + " and " + window.until() + ".");
    }
}
