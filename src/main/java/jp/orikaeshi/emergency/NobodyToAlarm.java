package jp.orikaeshi.emergency;

/** There is nobody to tell: the customer is not known, or none of their contacts has a telephone. */
public class NobodyToAlarm extends RuntimeException {
    public NobodyToAlarm(long ticket) {
        super("Nobody can be called about the emergency of ticket " + ticket + ".");
    }
}
