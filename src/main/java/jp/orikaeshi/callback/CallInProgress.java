package jp.orikaeshi.callback;

/** The call-back cannot be taken back any more: an engineer has accepted it and the customer's telephone rings. */
public class CallInProgress extends RuntimeException {
    public CallInProgress(long ticket) {
        super("The customer of ticket " + ticket + " is being called right now.");
    }
}
