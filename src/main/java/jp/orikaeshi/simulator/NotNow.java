package jp.orikaeshi.simulator;

/** A telephone cannot do that as its call stands: nothing rings that could be answered, for example. */
public final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotNow(String message) {
        super(message);
    }
}
