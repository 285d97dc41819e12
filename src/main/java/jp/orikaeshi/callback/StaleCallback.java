package jp.orikaeshi.callback;

/** The call-back is not as whoever acts has seen it. */
public class StaleCallback extends RuntimeException {
    public StaleCallback(long seen, long now) {
        super("The call-back is of version " + now + ", not " + seen + " any more.");
    }
}
