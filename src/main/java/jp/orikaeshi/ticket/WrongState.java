package jp.orikaeshi.ticket;

/** The ticket's state does not allow this step. */
public class WrongState extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final TicketStatus status;

    public WrongState(long number, TicketStatus status, String action) {
        super("ticket " + number + " is " + status.code() + ": cannot " + action);
        this.status = status;
    }

    public TicketStatus status() {
        return status;
    }
}
