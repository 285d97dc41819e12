package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.NewTicket;
import jp.orikaeshi.ticket.TicketActions;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.Trouble;

/** Opens a ticket with all that is known about it, or not at all. */
@ApplicationScoped
@Transactional
public class TicketIntake {
    @Inject
    TicketDesk desk;

    @Inject
    TicketActions actions;

    /** A program's. */
    long open(
            String login,
            Optional<Trouble> trouble,
            Optional<UUID> customer,
            Optional<PhoneNumber> callback,
            Optional<String> note) {
        return open(NewTicket.byApi(login, trouble.orElse(null)), customer, callback, note);
    }

    /** An engineer's, who knows what they heard. */
    long byHand(
            String login,
            Optional<Trouble> trouble,
            Optional<UUID> customer,
            Optional<PhoneNumber> callback,
            String note) {
        return open(NewTicket.byHand(login, trouble.orElse(null)), customer, callback, Optional.of(note));
    }

    private long open(
            NewTicket opening, Optional<UUID> customer, Optional<PhoneNumber> callback, Optional<String> note) {
        long number = desk.open(opening);
        callback.ifPresent(phone -> desk.callbackNumber(number, phone));
        customer.ifPresent(id -> desk.identify(number, id, Identification.ACCEPTED, opening.by()));
        note.ifPresent(text -> actions.note(number, opening.by(), text, null));
        return number;
    }
}
