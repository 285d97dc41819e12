package jp.orikaeshi.callback;

/** Engineer and customer do not talk (any more), so nobody can be added, muted or told anything. */
public class NobodyTalks extends RuntimeException {
    public NobodyTalks(long ticket) {
        super("Nobody talks for ticket " + ticket + ".");
    }
}
