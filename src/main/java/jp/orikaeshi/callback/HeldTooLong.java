package jp.orikaeshi.callback;

import java.time.Instant;

/** A call-back was to be held until nobody would be called any more: it would be lost. */
public class HeldTooLong extends RuntimeException {
    private final Instant latest;

    public HeldTooLong(Instant latest) {
        super("It can be held until " + latest + " at the latest.");
        this.latest = latest;
    }

    /** Before this time it has to go on. */
    public Instant latest() {
        return latest;
    }
}
