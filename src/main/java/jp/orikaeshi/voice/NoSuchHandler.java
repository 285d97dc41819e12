package jp.orikaeshi.voice;

/** A turn names a handler that does not exist. */
public final class NoSuchHandler extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchHandler(String name) {
        super("no call handler is called " + name);
    }
}
