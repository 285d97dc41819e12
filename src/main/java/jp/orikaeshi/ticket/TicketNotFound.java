package jp.orikaeshi.ticket;

/** There is no ticket of this number. */
public class TicketNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TicketNotFound(long number) {
        super("no ticket " + number);
    }
}
