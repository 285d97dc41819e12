package jp.orikaeshi.sla;

/** What was to be corrected has not passed yet, or lies outside the time in which the clock was counted. */
public class NothingToCorrect extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NothingToCorrect(ClockEvent.Clocked clock) {
        super("nothing to correct in that time: " + clock);
    }
}
