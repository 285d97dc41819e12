package jp.orikaeshi.callback;

/** Nobody was talked with, it is said, while the customer is on the line with somebody of the desk. */
public class StillTalking extends RuntimeException {
    public StillTalking(long ticket) {
        super("The customer of ticket " + ticket + " is still on the line.");
    }
}
