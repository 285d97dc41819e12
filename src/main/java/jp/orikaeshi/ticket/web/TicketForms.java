package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.orikaeshi.callback.CallResult;
import jp.orikaeshi.callback.CallResultDesk;
import jp.orikaeshi.callback.CallbackDesk;
import jp.orikaeshi.callback.ConferenceDesk;
import jp.orikaeshi.callback.Window;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.customer.Priority;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.emergency.AlarmDesk;
import jp.orikaeshi.persistence.Coded;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.TicketActions;
import jp.orikaeshi.ticket.TicketStatus;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.Version;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Does what the forms of a ticket's page ask for. */
@RequestScoped
public class TicketForms {
    static final Set<String> ACTIONS = Set.of(
            "take",
            "note",
            "priority",
            "update",
            "wait",
            "resume",
            "callback",
            "cancel-callback",
            "call-result",
            "call-colleague",
            "mute",
            "brief",
            "resolve",
            "close",
            "reopen",
            "identify",
            "alarm",
            "stop-alarm");

    @Inject
    TicketActions actions;

    @Inject
    CallbackDesk callbacks;

    @Inject
    CallResultDesk results;

    @Inject
    ConferenceDesk conferences;

    @Inject
    Engineers engineers;

    @Inject
    AlarmDesk alarms;

    @Inject
    Customers customers;

    @Inject
    TicketReading reading;

    @Inject
    CurrentUser user;

    @Inject
    Words words;

    @Inject
    AgreedWindow agreedWindow;

    /**
     * Takes one step.
     *
     * @param sent the fields of the form; {@code version} is what whoever acts has seen
     * @return the number under which the ticket goes on
     * @throws ProblemException 422 if a field is wrong, 404 if there is no such form
     */
    long take(long number, String action, Typed sent) {
        String login = user.login();
        Long seen = Version.seen(sent.value(action, "version"));
        switch (action) {
            case "take" -> actions.take(number, login, seen);
            case "note" -> note(number, login, sent);
            case "priority" -> actions.prioritise(number, login, priority(sent), seen);
            case "update" -> update(number, login, sent);
            case "wait" -> actions.wait(number, login, awaited(sent), seen);
            case "resume" -> actions.resume(number, login, seen);
            case "callback" -> callback(number, login, sent, seen);
            case "cancel-callback" -> cancelCallback(number, login, sent, seen);
            case "call-result" -> results.give(number, result(sent), login);
            case "call-colleague" -> conferences.call(number, colleague(sent), login);
            case "mute" -> conferences.mute(number, sent.value("mute", "on").equals("yes"));
            case "brief" -> conferences.briefAgain(number);
            case "alarm" -> alarms.raise(number, login);
            case "stop-alarm" -> stopAlarm(number, login, sent);
            case "resolve" -> resolve(number, login, sent, seen);
            case "close" -> actions.close(number, login, seen);
            case "reopen" -> actions.reopen(number, login, seen);
            case "identify" -> {
                return actions.identify(number, login, owner(sent).id(), seen);
            }
            default -> throw new ProblemException(404, "http-404", "");
        }
        return number;
    }

    /**
     * Whom the number that was typed means, before anything follows from it; empty if that was asked already, or if
     * the form is another one.
     *
     * @throws ProblemException 422 if it is nobody's
     */
    Optional<Customer> candidate(Typed sent) {
        boolean asks = sent.in("identify") && sent.value("identify", "sure").isEmpty();
        return asks ? Optional.of(owner(sent)) : Optional.empty();
    }

    private Customer owner(Typed sent) {
        String typed = words.required(label("ticket.filter.customer"), sent.value("identify", "customer"));
        Optional<Customer> owner = CustomerNumber.parse(typed).flatMap(customers::any);
        if (!typed.isEmpty() && owner.isEmpty()) {
            words.wrong(label("ticket.filter.customer"), "ticketapi.no-such-customer", typed);
        }
        words.check(422);
        return owner.orElseThrow();
    }

    // Whatever has happened to the ticket while it was typed: a note only adds.
    private void note(long number, String login, Typed sent) {
        String text = words.required(label("ticket.note.text"), sent.value("note", "text"));
        words.check(422);
        actions.note(number, login, text, null);
    }

    private void update(long number, String login, Typed sent) {
        String text = words.required(label("ticket.update.text"), sent.value("update", "text"));
        words.check(422);
        actions.update(number, login, text, !sent.value("update", "told").isEmpty(), null);
    }

    private static Priority priority(Typed sent) {
        return Coded.find(Priority.class, sent.value("priority", "on"))
                .orElseThrow(() -> new ProblemException(404, "http-404", ""));
    }

    private static TicketStatus awaited(Typed sent) {
        return sent.value("wait", "on").equals("provider")
                ? TicketStatus.WAITING_PROVIDER
                : TicketStatus.WAITING_CUSTOMER;
    }

    private void callback(long number, String login, Typed sent, @Nullable Long seen) {
        String typed = sent.value("callback", "number").strip();
        Optional<PhoneNumber> phone = PhoneNumber.parse(typed).filter(PhoneNumber::diallable);
        if (!typed.isEmpty() && phone.isEmpty()) {
            words.wrong(label("ticket.callback.number"), "ticketapi.not-diallable", typed);
        }
        Optional<Window> window = agreedWindow.read(
                label("ticket.callback.window"), sent.value("callback", "from"), sent.value("callback", "until"));
        words.check(422);
        reading.expect(number, seen);
        var unused = window.map(agreed -> callbacks.agree(number, phone.orElse(null), agreed, login))
                .orElseGet(() -> callbacks.another(number, phone.orElse(null), login));
    }

    private void cancelCallback(long number, String login, Typed sent, @Nullable Long seen) {
        String label = label("ticket.callback.cancel.reason");
        String reason = words.required(label, sent.value("cancel-callback", "reason"));
        words.atMost(Words.SHORT, label, reason);
        words.check(422);
        reading.expect(number, seen);
        callbacks.cancel(number, login, reason);
    }

    private static CallResult result(Typed sent) {
        return Coded.find(CallResult.class, sent.value("call-result", "on"))
                .orElseThrow(() -> new ProblemException(404, "http-404", ""));
    }

    private String colleague(Typed sent) {
        String login = sent.value("call-colleague", "engineer");
        if (engineers.find(login).filter(Engineer::callable).isEmpty()) {
            words.wrong(label("ticket.talk.colleague"), "ticket.talk.nobody");
        }
        words.check(422);
        return login;
    }

    private void stopAlarm(long number, String login, Typed sent) {
        String label = label("alarm.stop.reason");
        String reason = words.required(label, sent.value("stop-alarm", "reason"));
        words.atMost(Words.SHORT, label, reason);
        words.check(422);
        alarms.stop(number, login, reason);
    }

    private void resolve(long number, String login, Typed sent, @Nullable Long seen) {
        Resolution how = new Resolution(
                words.required(label("ticket.resolve.cause"), sent.value("resolve", "cause")),
                words.required(label("ticket.resolve.summary"), sent.value("resolve", "summary")),
                words.required(label("ticket.resolve.remedy"), sent.value("resolve", "remedy")),
                words.optional(label("ticket.resolve.prevention"), sent.value("resolve", "prevention")));
        words.check(422);
        if (sent.value("resolve", "despite").isEmpty()) {
            actions.resolveUnlessDown(number, login, how, seen);
        } else {
            actions.resolve(number, login, how, seen);
        }
    }

    private String label(String key) {
        return Messages.text(user.locale(), key);
    }
}
