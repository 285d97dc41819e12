package jp.orikaeshi.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import jp.orikaeshi.callback.CallbackDesk;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.TicketDesk;

/** Asks for the call-back of a call, once, wherever the call ends. */
@ApplicationScoped
public class Promises {
    @Inject
    CallbackDesk callbacks;

    @Inject
    TicketDesk tickets;

    /** By when we call; empty if there is no number that we may ring. */
    public Optional<Instant> promise(CallSession session) {
        Optional<PhoneNumber> number = session.callbackNumber().or(session::usableCaller);
        return number.map(n -> {
            if (session.identification() == Identification.UNKNOWN) {
                session.goesOnAt(tickets.stayedUnknown(session.ticket()));
            }
            tickets.callbackNumber(session.ticket(), n);
            session.promised(true);
            return callbacks
                    .request(session.ticket(), n, session.line(), session.carrier())
                    .dueAt();
        });
    }
}
