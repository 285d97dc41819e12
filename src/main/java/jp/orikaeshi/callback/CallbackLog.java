package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.sla.Withdrawal;
import jp.orikaeshi.ticket.TicketDesk;

/** Every step of a call-back, on the ticket's timeline. */
@ApplicationScoped
class CallbackLog {
    private static final String SYSTEM = "system";

    @Inject
    TicketDesk tickets;

    @Inject
    Engineers engineers;

    @Inject
    Settings settings;

    @Inject
    Event<CallbackChanged> changed;

    void write(Callback callback, String kind, Map<String, String> params) {
        write(callback, kind, SYSTEM, params);
    }

    void write(Callback callback, String kind, String by, Map<String, String> params) {
        tickets.record(callback.ticket(), kind, by, params);
        moved(callback);
    }

    /** When the customer wants to be called. */
    void agreed(Callback callback, String by, Window window) {
        write(callback, "callback-agreed", by, Map.of("window", window.text(settings.zone())));
    }

    /** The same, as the customer has chosen. */
    void chosen(Callback callback, Choosing how, Window window) {
        Map<String, String> facts = Map.of("window", window.text(settings.zone()), "how", how.code());
        write(callback, "callback-chosen", how.by(), facts);
    }

    /** The customer does not want to wait for a time. */
    void soon(Callback callback, Choosing how) {
        write(callback, "callback-soon", how.by(), Map.of("how", how.code()));
    }

    /** The customer does not want to be called. */
    void notWanted(Callback callback, Choosing how) {
        write(callback, "callback-not-wanted", how.by(), Map.of("how", how.code()));
    }

    /** What the engineer says of a call. */
    void result(Callback callback, CallAttempt attempt, CallResult result, String by) {
        write(callback, "call-result", by, Map.of("result", result.code(), "engineer", name(attempt)));
    }

    /** It was called off, and why. */
    void cancelled(Callback callback, String by, Withdrawal why) {
        write(callback, "callback-cancelled", by, Map.of("reason", why.said().orElse(why.code())));
    }

    /** A step that is to be seen, and is none of the timeline's. */
    void moved(Callback callback) {
        changed.fire(new CallbackChanged(callback.ticket()));
    }

    /** A step of one attempt; names the engineer as people know them. */
    void write(Callback callback, String kind, CallAttempt attempt) {
        write(
                callback,
                kind,
                Map.of(
                        "n", Integer.toString(attempt.n()),
                        "engineer", name(attempt),
                        "outcome", attempt.view().code()));
    }

    private String name(CallAttempt attempt) {
        return engineers.find(attempt.engineer()).map(Engineer::name).orElse(attempt.engineer());
    }
}
