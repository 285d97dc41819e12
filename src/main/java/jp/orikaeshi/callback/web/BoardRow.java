package jp.orikaeshi.callback.web;

import java.time.Instant;
import java.util.Optional;
import jp.orikaeshi.callback.BoardEntry;
import jp.orikaeshi.callback.CallbackState;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.ticket.Ticket;

/** A call-back on the board, with whose it is. */
public record BoardRow(BoardEntry entry, Ticket ticket, Optional<Customer> customer) {

    /** Where a person decides about it. */
    public String address() {
        return "/callbacks/" + entry.callback().id();
    }

    /** {@code urgent} once it is late or given up, else nothing. */
    public String emphasis(Instant now) {
        return entry.overdue(now) || givenUp() ? "urgent" : "";
    }

    /** Whether nobody is called any more, although nobody was reached. */
    public boolean givenUp() {
        return entry.callback().state() == CallbackState.FAILED;
    }

    /** Whether a person can have the customer called at once. */
    public boolean callable() {
        return givenUp() || (entry.callback().state().standing() && !busy());
    }

    /** Whether a telephone rings for it, or may, or somebody talks. */
    public boolean busy() {
        return entry.now().isPresent();
    }
}
