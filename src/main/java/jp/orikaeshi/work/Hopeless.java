package jp.orikaeshi.work;

/** Thrown by a handler that knows that trying again cannot help: the item becomes a dead letter at once. */
public class Hopeless extends Exception {
    private static final long serialVersionUID = 1L;

    public Hopeless(String reason, Throwable cause) {
        super(reason, cause);
    }
}
