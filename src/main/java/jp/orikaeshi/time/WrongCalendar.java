package jp.orikaeshi.time;

/** Something in a calendar's definition is not what it should be. */
public class WrongCalendar extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String written;

    WrongCalendar(String written) {
        super("not understood in a calendar: " + written);
        this.written = written;
    }

    WrongCalendar(String written, Throwable cause) {
        super("not understood in a calendar: " + written, cause);
        this.written = written;
    }

    /** The part that is wrong, as it was written. */
    public String written() {
        return written;
    }
}
