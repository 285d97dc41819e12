package jp.orikaeshi.notify;

/** An engineer's telephone cannot be tried now. */
public final class TelephoneNotTested extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Why {
        /** They have none: an administrator enters it. */
        NO_TELEPHONE,
        /** A test is under way, or we ring or talk on it for something else. */
        IN_USE,
        /** It has rung as often as the desk file allows. */
        RUNG_OFTEN,
        /** No line is set up whose number they could see. */
        NO_LINE,
        /** No carrier is set up. */
        NO_CARRIER
    }

    private final Why why;

    TelephoneNotTested(Why why) {
        super("telephone not tested: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
