package jp.orikaeshi.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.callback.Window;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.persistence.Coded;
import jp.orikaeshi.reception.name.NameVerdict;
import jp.orikaeshi.recording.RecordingDesk;
import jp.orikaeshi.recording.RecordingNews;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.voice.CallInput;

/** What an answer to a step means. It goes onto the ticket at once: the caller may hang up in the next second. */
@ApplicationScoped
public class Answers {
    private static final Set<String> OF_WHAT_STANDS = Set.of("keep", "cancel");

    @Inject
    Customers customers;

    @Inject
    NameRegistry names;

    @Inject
    TicketDesk tickets;

    @Inject
    RecordingDesk recordings;

    @Inject
    Appointments appointments;

    @Inject
    Settings settings;

    /** The outcome of the step; empty if the answer was silence, a wrong key or no use, and it is to be asked again. */
    public Optional<String> outcome(CallSession session, FlowStep step, CallInput input, Instant now) {
        return switch (step.kind()) {
            case CUSTOMER_NUMBER -> customerNumber(session, input);
            case NAME -> name(session, input);
            case CONFIRM_NAME -> confirmName(session, step, input);
            case RECORD_NAME -> recordName(session, input);
            case TROUBLE -> trouble(session, step, input);
            case CALLBACK_CHOICE -> callbackChoice(session, step, input);
            case CALLBACK_NUMBER -> callbackNumber(session, input);
            case CONFIRM_NUMBER -> confirmNumber(session, step, input);
            case CALLBACK_DAY -> day(session, input, LocalDate.ofInstant(now, settings.zone()));
            case CALLBACK_HOURS -> hours(session, input);
            case CONFIRM_WINDOW -> confirmWindow(session, step, input);
            case CONFIRM_CANCEL -> confirmCancel(session, step, input);
            case SAY, STATUS, PROMISE, END -> Optional.of("done");
        };
    }

    /** The outcome once all tries are used up. */
    public String exhausted(CallSession session, FlowStep step) {
        return switch (step.kind()) {
            case CUSTOMER_NUMBER -> "not-found";
            case NAME -> {
                unverified(session);
                yield "different";
            }
            case CONFIRM_NAME -> {
                unverified(session);
                yield "none";
            }
            case TROUBLE,
                    CALLBACK_CHOICE,
                    CALLBACK_NUMBER,
                    CONFIRM_NUMBER,
                    CALLBACK_DAY,
                    CALLBACK_HOURS,
                    CONFIRM_WINDOW,
                    CONFIRM_CANCEL -> "none";
            case SAY, RECORD_NAME, STATUS, PROMISE, END -> "done";
        };
    }

    /** The number was right, the name was not recognised or never said: an engineer checks. */
    public void unverified(CallSession session) {
        if (session.identification() == Identification.UNKNOWN) {
            session.customer().ifPresent(customer -> identify(session, customer, Identification.UNVERIFIED));
        }
    }

    private Optional<String> customerNumber(CallSession session, CallInput input) {
        Optional<Customer> customer =
                input.keys().flatMap(CustomerNumber::parse).flatMap(customers::byNumber);
        customer.ifPresentOrElse(
                c -> session.numberBelongsTo(c.id()),
                () -> input.keys().ifPresent(keyed -> tickets.customerNumberRejected(session.ticket(), keyed)));
        return customer.map(c -> "found");
    }

    private Optional<String> name(CallSession session, CallInput input) {
        if (input.words().isEmpty()) {
            return Optional.empty();
        }
        String heard = input.words().get();
        session.heard(heard);
        tickets.heardName(session.ticket(), heard);
        Optional<Customer> customer = session.customer().flatMap(customers::byId);
        if (customer.isEmpty()) {
            return nameAlone(heard);
        }
        NameVerdict verdict = names.judge(heard, customer.get());
        // A surname, or a name that others go by too, from a telephone that the customer registered: two signs for one.
        // What is only like the name may be another company's, and is said back.
        boolean sure = verdict == NameVerdict.ACCEPTED
                || (verdict == NameVerdict.DOUBTFUL
                        && session.caller().flatMap(customer.get()::contactAt).isPresent()
                        && names.says(heard, customer.get()));
        if (sure) {
            identify(session, customer.get().id(), Identification.ACCEPTED);
            return Optional.of("accepted");
        }
        return verdict == NameVerdict.DOUBTFUL ? Optional.of("doubtful") : Optional.empty();
    }

    // There is no number to compare it with; but what nobody of ours is called was misheard, or is worth a recording.
    private Optional<String> nameAlone(String heard) {
        return switch (names.judge(heard)) {
            case ACCEPTED -> Optional.of("heard");
            case DOUBTFUL -> Optional.of("doubtful");
            case DIFFERENT -> Optional.empty();
        };
    }

    private Optional<String> confirmName(CallSession session, FlowStep step, CallInput input) {
        Optional<String> said = chosen(step, input);
        if (said.equals(Optional.of("yes"))) {
            session.customer().ifPresent(customer -> identify(session, customer, Identification.CONFIRMED));
        }
        return said;
    }

    private Optional<String> recordName(CallSession session, CallInput input) {
        // Not judged: two tries had failed before. An engineer reads what was said.
        input.words().ifPresent(said -> tickets.heardName(session.ticket(), said));
        CallInput.RecordingRef recording = input.recording();
        if (recording != null) {
            // The sound is ready a little later: the carrier says so by itself.
            recordings.hear(new RecordingNews(recording.sid(), input.callSid(), input.carrier(), null, false));
        }
        return Optional.of("done");
    }

    private Optional<String> trouble(CallSession session, FlowStep step, CallInput input) {
        Optional<Trouble> trouble = chosen(step, input).flatMap(code -> Coded.find(Trouble.class, code));
        trouble.ifPresent(t -> tickets.trouble(session.ticket(), t));
        return trouble.map(t -> "chosen");
    }

    private Optional<String> callbackChoice(CallSession session, FlowStep step, CallInput input) {
        boolean stands = appointments.standing(session).isPresent();
        Optional<String> choice = chosen(step, input).filter(wish -> stands || !OF_WHAT_STANDS.contains(wish));
        // Whoever moves a call-back that stands does not say that it is to go elsewhere.
        if (choice.equals(Optional.of("this")) || (choice.equals(Optional.of("later")) && !stands)) {
            session.usableCaller().ifPresent(session::callBackAt);
        }
        session.wishes(choice.equals(Optional.of("keep")) ? WishedTime.KEEP : null);
        return choice;
    }

    private Optional<String> day(CallSession session, CallInput input, LocalDate today) {
        ChoosableDays days = ChoosableDays.of(session.offered(), settings.zone());
        Optional<List<Window>> ofDay = input.keys()
                .flatMap(key -> Menu.chosen(days.days(), key))
                .or(() -> input.words().flatMap(words -> days.spoken(words, today)))
                .map(days::windows);
        ofDay.ifPresent(session::offers);
        return ofDay.map(windows -> "chosen");
    }

    private Optional<String> hours(CallSession session, CallInput input) {
        Optional<Window> window = input.keys()
                .flatMap(key -> Menu.chosen(session.offered(), key))
                .or(() -> input.words()
                        .flatMap(said ->
                                SpokenHour.in(said).flatMap(at -> at.among(session.offered(), settings.zone()))));
        window.ifPresent(session::chooses);
        return window.map(chosen -> "chosen");
    }

    private Optional<String> confirmWindow(CallSession session, FlowStep step, CallInput input) {
        Optional<String> said = chosen(step, input);
        session.wishes(said.equals(Optional.of("yes")) ? WishedTime.WINDOW : null);
        return said;
    }

    private Optional<String> confirmCancel(CallSession session, FlowStep step, CallInput input) {
        return chosen(step, input).map(said -> said.equals("yes") && !appointments.cancel(session) ? "none" : said);
    }

    private Optional<String> callbackNumber(CallSession session, CallInput input) {
        Optional<PhoneNumber> number = input.keys().flatMap(PhoneNumber::parse).filter(PhoneNumber::diallable);
        number.ifPresent(session::callBackAt);
        return number.map(n -> "given");
    }

    private Optional<String> confirmNumber(CallSession session, FlowStep step, CallInput input) {
        Optional<String> said = chosen(step, input);
        if (said.equals(Optional.of("no"))) {
            session.forgetCallbackNumber();
        }
        return said;
    }

    private static Optional<String> chosen(FlowStep step, CallInput input) {
        return input.keys().map(step.keys()::get);
    }

    private void identify(CallSession session, UUID customer, Identification how) {
        session.identified(how, tickets.identify(session.ticket(), customer, how));
    }
}
