package jp.orikaeshi.notify;

/** An engineer has no such way. */
public final class NoSuchWay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchWay() {
        super("no such way");
    }
}
