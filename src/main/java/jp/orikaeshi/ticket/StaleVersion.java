package jp.orikaeshi.ticket;

/** Somebody else changed the ticket since it was read: look again before acting. */
public class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleVersion(long number, long expected, long actual) {
        super("ticket " + number + " is at version " + actual + ", not " + expected);
    }
}
