package jp.orikaeshi.sla;

/** There is no breach to give a reason for. */
public class PromiseNotBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PromiseNotBroken(ClockEvent.Clocked clock) {
        super("not broken: " + clock);
    }
}
