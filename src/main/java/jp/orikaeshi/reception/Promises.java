package jp.orikaeshi.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import jp.orikaeshi.callback.CallbackDesk;
import jp.orikaeshi.callback.CallbackView;
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
        Optional<PhoneNumber> chosen = session.callbackNumber();
        return chosen.or(session::usableCaller).map(number -> {
            if (session.identification() == Identification.UNKNOWN) {
                session.goesOnAt(tickets.stayedUnknown(session.ticket()));
            }
            session.promised(true);
            return (chosen.isPresent() ? chosen(session, number) : notChosen(session, number)).dueAt();
        });
    }

    private CallbackView chosen(CallSession session, PhoneNumber number) {
        tickets.callbackNumber(session.ticket(), number);
        return callbacks.request(session.ticket(), number, session.line(), session.carrier());
    }

    /** The caller was cut off, or pressed nothing: their telephone rings, unless a call-back stands that has a number. */
    private CallbackView notChosen(CallSession session, PhoneNumber caller) {
        CallbackView callback = callbacks.requestFrom(session.ticket(), caller, session.line(), session.carrier());
        tickets.noNumberNamed(session.ticket(), caller, callback.number());
        return callback;
    }
}
