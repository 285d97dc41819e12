package jp.orikaeshi.notify;

/** The other side did not take a notification, and may soon. */
final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;

    NotTaken(String reason) {
        super(reason);
    }
}
