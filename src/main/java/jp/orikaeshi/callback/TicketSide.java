package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.SlaDesk;
import jp.orikaeshi.sla.Withdrawal;
import jp.orikaeshi.ticket.Call;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TicketActions;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.ticket.WrongState;
import jp.orikaeshi.time.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/** What a call-back means for its ticket and the ticket's promises. */
@ApplicationScoped
class TicketSide {
    @Inject
    Tickets tickets;

    @Inject
    Lines lines;

    @Inject
    Customers customers;

    @Inject
    Plans plans;

    @Inject
    Telephones telephones;

    @Inject
    TicketActions actions;

    @Inject
    TicketDesk desk;

    @Inject
    SlaDesk sla;

    /** Starts the clock, or finds it running. Answers when the call-back is due. */
    Instant promise(long ticket, Instant now) {
        return sla.startCallback(ticket, now);
    }

    /** The promise follows what was agreed with the customer. Answers when the call-back is due. */
    Instant promisedBy(long ticket, Instant until, Instant now) {
        return sla.callbackAgreed(ticket, until, now);
    }

    /** A time that was agreed holds no more. Answers when the call-back is due, never later than before. */
    Instant promisedAtOnce(long ticket, Instant now) {
        return sla.callbackAtOnce(ticket, now);
    }

    /** When the plan counts time for a call-back. */
    BusinessCalendar callbackHours(long ticket, Instant now) {
        return sla.callbackHours(ticket, now);
    }

    /**
     * How a customer's request is carried out that names no number.
     *
     * @throws NoNumberToCall if there is none
     * @throws WrongState if nobody has to call any more
     */
    Wish liveWish(long ticket) {
        expectLive(ticket);
        return wish(ticket, null);
    }

    /** The number under which the trouble goes on. */
    long goesOnAt(long ticket) {
        return tickets.current(ticket);
    }

    /** Whether this is where the ticket's customer is to be called. */
    boolean callsBackAt(long ticket, PhoneNumber number) {
        return tickets.get(ticket).callbackNumber().equals(Optional.of(number));
    }

    /**
     * How an engineer's request is carried out: as the customer's call came in, where there was one.
     *
     * @throws NoNumberToCall if neither the engineer nor the customer named a number
     */
    Wish wish(long number, @Nullable PhoneNumber given) {
        Ticket ticket = tickets.get(tickets.current(number));
        Optional<Call> call = ticket.call();
        boolean named = given != null || ticket.callbackNamed();
        PhoneNumber whom =
                Optional.ofNullable(given).or(() -> usualNumber(number)).orElseThrow(() -> new NoNumberToCall(number));
        PhoneNumber line = call.map(Call::line)
                .or(() -> lines.all().stream().findFirst().map(Line::number))
                .orElse(whom);
        return new Wish(whom, named, line, call.map(Call::carrier).orElseGet(telephones::preferred));
    }

    /** Where a call goes unless an engineer names another number: where the customer wants it, else where they called from. */
    Optional<PhoneNumber> usualNumber(long number) {
        Ticket ticket = tickets.get(tickets.current(number));
        return ticket.callbackNumber().or(() -> ticket.call().map(Call::from));
    }

    /** For this call only; the timeline says where it goes. */
    void anotherNumber(long number, PhoneNumber given, String login) {
        desk.record(number, "callback-number", login, Map.of("number", given.e164()));
    }

    /** The engineer has it from now on, unless somebody already does: then the promise to respond is kept too. */
    void acceptedBy(Callback callback, String login, Instant now) {
        Ticket ticket = current(callback);
        if (ticket.status().live() && ticket.assignee().isEmpty()) {
            actions.take(ticket.number(), login, null);
        }
        sla.met(ticket.number(), Promise.RESPONSE, now);
    }

    /** False if it is over already, or monitoring still sees something of the customer's down. */
    boolean resolved(Callback callback, String login, Resolution how) {
        return actions.resolveIfUp(current(callback).number(), login, how);
    }

    /** What an engineer has told the ticket without a keyboard. */
    void noted(Callback callback, String login, String words) {
        actions.note(current(callback).number(), login, words, null);
    }

    void reached(Callback callback, Instant now) {
        sla.met(current(callback).number(), Promise.CALLBACK, now);
    }

    /** The call is owed after all, by the time that was promised. */
    void owedAgain(Callback callback, String why, Instant now) {
        sla.callbackOwedAgain(current(callback).number(), why, now);
    }

    /** Nobody owes this call any more. */
    void noLongerOwed(Callback callback, Withdrawal why, Instant now) {
        noLongerOwed(callback.ticket(), why, now);
    }

    /** Nobody owes a call any more: the time of one that was given up does not count on. */
    void noLongerOwed(long ticket, Withdrawal why, Instant now) {
        sla.withdraw(tickets.current(ticket), Promise.CALLBACK, why, now);
    }

    /** The plan of the customer whose ticket it is, as far as that is known. */
    Optional<Plan> plan(Callback callback) {
        return current(callback).customerId().flatMap(customers::byId).flatMap(customer -> plans.byId(customer.plan()));
    }

    /** Whether nobody has to call any more. */
    boolean over(Callback callback) {
        return over(callback.ticket());
    }

    /** @throws WrongState if nobody has to call any more */
    void expectLive(long number) {
        Ticket ticket = tickets.get(tickets.current(number));
        if (!ticket.status().live()) {
            throw new WrongState(ticket.number(), ticket.status(), "be called about");
        }
    }

    boolean over(long ticket) {
        return !tickets.get(tickets.current(ticket)).status().live();
    }

    private Ticket current(Callback callback) {
        return tickets.get(tickets.current(callback.ticket()));
    }
}
