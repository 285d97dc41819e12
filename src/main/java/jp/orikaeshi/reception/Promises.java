package jp.orikaeshi.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Inject
    Appointments appointments;

    /** What we promise; empty if there is no number that we may ring. */
    public Optional<CallbackView> promise(CallSession session) {
        Optional<CallbackView> kept =
                session.wishedTime().filter(WishedTime.KEEP::equals).flatMap(wish -> appointments.standing(session));
        session.promised(kept.isPresent());
        return kept.or(() -> promiseAnew(session));
    }

    private Optional<CallbackView> promiseAnew(CallSession session) {
        Optional<PhoneNumber> chosen = session.callbackNumber();
        return chosen.or(session::usableCaller).map(number -> {
            if (session.identification() == Identification.UNKNOWN) {
                session.goesOnAt(tickets.stayedUnknown(session.ticket()));
            }
            session.promised(true);
            return appointments.inTime(
                    session, chosen.isPresent() ? chosen(session, number) : notChosen(session, number));
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
