package jp.orikaeshi.mail;

import java.util.Optional;
import jp.orikaeshi.ticket.Ticket;

/** What happened between the writing of a mail and its turn, so that nobody is to read it any more. */
final class Overtaken {
    private Overtaken() {}

    /** Why it is not sent; empty if it is. */
    static Optional<String> by(MailMessage message, Ticket ticket) {
        if (ticket.mergedInto().isPresent()) {
            return Optional.of("the ticket was merged into an older one");
        }
        if (message.concernsAnother(ticket.customerId())) {
            return Optional.of("the ticket is another customer's");
        }
        boolean resolved = ticket.resolvedAt().isPresent();
        return switch (message.kind()) {
            case RECEIVED, NEW_TICKET, PROMISE_WARNED ->
                resolved ? Optional.of("the ticket was resolved") : Optional.empty();
            case RESOLVED -> resolved ? Optional.empty() : Optional.of("the ticket was reopened");
            case PROMISE_MISSED, CALLBACK_UNANSWERED, CALLBACK_GIVEN_UP -> Optional.empty();
        };
    }
}
