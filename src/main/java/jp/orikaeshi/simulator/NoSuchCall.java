package jp.orikaeshi.simulator;

/** There is no call of that name, or it is forgotten. */
public final class NoSuchCall extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
