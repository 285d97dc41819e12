package jp.orikaeshi.callback;

/** A call cannot have resolved its ticket: monitoring still sees something down, or the ticket is over already. */
public class StillSeenDown extends RuntimeException {
    public StillSeenDown(long ticket) {
        super("Ticket " + ticket + " cannot be resolved by the result of a call.");
    }
}
