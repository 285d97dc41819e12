package jp.orikaeshi.sla;

/** The ticket has no such promise, or was not given it so often. */
public class ClockNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ClockNotFound(ClockEvent.Clocked clock) {
        super("no clock " + clock);
    }
}
