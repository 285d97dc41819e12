package jp.orikaeshi.callback;

/** There is no call of which the result could be said: nobody was reached, or it has been said. */
public class NoCallToJudge extends RuntimeException {
    public NoCallToJudge(long ticket) {
        super("Ticket " + ticket + " has no call whose result is still to be said.");
    }
}
