package jp.orikaeshi.emergency;

/** No alarm goes on that could be stopped. */
public class NoAlarm extends RuntimeException {
    public NoAlarm(long ticket) {
        super("No alarm goes on for ticket " + ticket + ".");
    }
}
