package jp.orikaeshi.mail;

import java.util.List;
import java.util.Optional;
import jp.orikaeshi.persistence.Coded;
import jp.orikaeshi.ticket.Ticket;

/** Why a customer gets no mail: on the ticket's timeline, since an engineer may want to tell them otherwise. */
enum Withheld implements Coded {
    /** There is no mail server. */
    OFF,
    /** Whoever called only claimed to be this customer. Nobody may make us write to somebody else about a ticket. */
    UNVERIFIED,
    /** None of the customer's contacts has a mail address. */
    NO_ADDRESS;

    /** Why nothing is mailed to the customer of this ticket; empty if it is. */
    static Optional<Withheld> from(Ticket ticket, List<Recipient> contacts, boolean server) {
        if (!ticket.identification().trusted()) {
            return Optional.of(UNVERIFIED);
        }
        if (contacts.isEmpty()) {
            return Optional.of(NO_ADDRESS);
        }
        return server ? Optional.empty() : Optional.of(OFF);
    }
}
