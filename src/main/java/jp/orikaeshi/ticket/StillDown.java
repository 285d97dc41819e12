package jp.orikaeshi.ticket;

/** Monitoring still sees it down: whoever resolves the ticket all the same has to say that they know. */
public class StillDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String assets;

    public StillDown(long number, String assets) {
        super("ticket " + number + " is not resolved: something of the customer's is still down");
        this.assets = assets;
    }

    /** The names of what is down, for a person. */
    public String assets() {
        return assets;
    }
}
