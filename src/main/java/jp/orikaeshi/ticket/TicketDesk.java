package jp.orikaeshi.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.monitoring.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What the line, the monitoring and the call-back tell a ticket. All of it lands on the ticket under which the
 * trouble goes on: whoever still holds the number of one that was merged writes to the right place.
 * What engineers do with tickets is {@link TicketActions}.
 */
@ApplicationScoped
@Transactional
public class TicketDesk {
    // Twice as long as any customer number: enough to see what it was, were it somebody's whole telephone number.
    private static final int LONGEST_KEYED = 24;

    @Inject
    Clock clock;

    @Inject
    Tickets tickets;

    @Inject
    Timeline timeline;

    @Inject
    Joining joining;

    @Inject
    LiveStatus status;

    @Inject
    Customers customers;

    @Inject
    Priorities priorities;

    @Inject
    Event<TicketReassessed> reassessed;

    @Inject
    Event<TicketOpened> opened;

    @Inject
    Event<CustomerIdentified> identified;

    /** Opens a ticket, fires {@link TicketOpened}, and answers its number. */
    public long open(NewTicket opening) {
        Instant now = clock.instant();
        Ticket ticket = new Ticket(tickets.nextNumber(), opening, now);
        boolean unusual = ticket.seemsToBe(priorities.usual(ticket));
        tickets.add(ticket);
        String kind = opening.source() == Source.PHONE ? "call-received" : "ticket-opened";
        timeline.write(
                ticket.number(),
                now,
                kind,
                opening.by(),
                Map.of("source", opening.source().code()));
        if (unusual) {
            tellPriority(ticket, now);
        }
        opened.fire(new TicketOpened(ticket.number(), opening.quiet()));
        return ticket.number();
    }

    /**
     * Says whose ticket it is. If a trusted caller (or an alert) has a ticket of less than a day that is still
     * open, or had called from the same telephone before anybody knew who it was, they become one ticket. Unless that
     * one is the customer's already, the monitoring status is on it when this returns, and all probes are run again as
     * work.
     *
     * @return the number under which the trouble goes on: say this one to the caller
     */
    public long identify(long number, UUID customer, Identification how) {
        return identify(number, customer, how, "line");
    }

    /** The same, by whoever is not the line: {@code monitoring}, or a log-in. */
    public long identify(long number, UUID customer, Identification how, String by) {
        Instant now = clock.instant();
        tickets.oneAtATime(customer);
        PhoneNumber telephone = telephone(number);
        Ticket ticket = goingOn(number);
        known(ticket, customer, how, by, now);
        Ticket goesOn = goingOn(joining.join(ticket, telephone, customer, now));
        boolean joinedUnknown = !goesOn.identification().trusted();
        if (goesOn.number() != ticket.number() && joinedUnknown) {
            known(goesOn, customer, how, by, now);
        }
        if (goesOn.number() == ticket.number() || joinedUnknown) {
            status.look(goesOn, customer, now);
            identified.fire(new CustomerIdentified(goesOn.number(), customer));
        }
        return goesOn.number();
    }

    private void known(Ticket ticket, UUID customer, Identification how, String by, Instant now) {
        Optional<UUID> before = ticket.customerId().filter(was -> !was.equals(customer));
        ticket.identified(customer, how);
        customers.byId(customer).ifPresent(ticket::findableBy);
        before.ifPresentOrElse(
                was -> timeline.write(
                        ticket.number(),
                        now,
                        "customer-corrected",
                        by,
                        Map.of("was", name(was), "customer", name(customer), "identification", how.code())),
                () -> timeline.write(
                        ticket.number(), now, "customer-identified", by, Map.of("identification", how.code())));
    }

    /** From here on no call of this customer, or from the ticket's telephone, is joined meanwhile. */
    void oneAtATime(long number, UUID customer) {
        tickets.oneAtATime(customer);
        telephone(number);
    }

    /**
     * A caller whom nobody could identify is about to be promised a call-back. If the same telephone has one open that
     * nobody knew either, the two are one ticket. A ticket that is a customer's is not joined: others may use that
     * telephone too.
     *
     * @return the number under which the trouble goes on: say this one to the caller
     */
    public long stayedUnknown(long number) {
        Instant now = clock.instant();
        PhoneNumber telephone = telephone(number);
        return joining.joinUnknown(goingOn(number), telephone, now);
    }

    /**
     * A call broke off before its caller was identified or promised anything. If the same telephone has called again
     * since and that call is identified, or has its call-back, then this one is merged into it: nothing more is owed.
     *
     * @param claimed the customer whose number was given; null if none was. Another customer's ticket is not joined
     * @return the number under which the trouble goes on
     */
    public long brokeOff(long number, @Nullable UUID claimed) {
        Instant now = clock.instant();
        PhoneNumber telephone = telephone(number);
        return joining.joinLater(goingOn(number), telephone, claimed, now);
    }

    /** Where the call of this ticket came from, if it is known; then no other call from there is joined meanwhile. */
    private @Nullable PhoneNumber telephone(long number) {
        PhoneNumber caller = tickets.get(number).call().map(Call::from).orElse(null);
        if (caller != null) {
            tickets.oneAtATime(caller);
        }
        return caller;
    }

    /**
     * Monitoring has confirmed an outage of this customer. It goes on under the ticket that a call about it would
     * join; if there is none, one opens and its clocks start.
     *
     * @param quiet whether engineers need no word of the ticket
     * @param outage what fails, for the timeline: {@code asset}, {@code check}, {@code seen}
     * @return the number under which it goes on
     */
    public long alert(UUID customer, Trouble trouble, boolean quiet, Map<String, String> outage) {
        tickets.oneAtATime(customer);
        NewTicket opening = NewTicket.byAlert(trouble);
        long number = joining.openTicket(customer, clock.instant())
                .orElseGet(() -> identify(
                        open(quiet ? opening.quietly() : opening), customer, Identification.ACCEPTED, "monitoring"));
        record(number, "outage-confirmed", "monitoring", outage);
        return number;
    }

    /** What was keyed in where the customer number was asked for, and is no customer's. */
    public void customerNumberRejected(long number, String keyed) {
        String start = keyed.length() > LONGEST_KEYED ? keyed.substring(0, LONGEST_KEYED) + "…" : keyed;
        record(number, "customer-number-rejected", "line", Map.of("keyed", start));
    }

    /** The name as the caller said it, whether recognised or not. */
    public void heardName(long number, String name) {
        Instant now = clock.instant();
        Ticket ticket = goingOn(number);
        ticket.heardName(name);
        timeline.write(ticket.number(), now, "name-heard", "line", Map.of("name", name));
    }

    public void trouble(long number, Trouble trouble) {
        Instant now = clock.instant();
        Ticket ticket = goingOn(number);
        ticket.troubleIs(trouble);
        timeline.write(ticket.number(), now, "trouble-told", "line", Map.of("trouble", trouble.code()));
        if (ticket.seemsToBe(priorities.usual(ticket))) {
            tellPriority(ticket, now);
        }
        reassessed.fire(new TicketReassessed(ticket.number(), "trouble", now));
    }

    private void tellPriority(Ticket ticket, Instant now) {
        timeline.write(
                ticket.number(),
                now,
                "priority",
                "system",
                Map.of("priority", ticket.priority().code()));
    }

    /** Where the customer wants to be called back, as they have said. */
    public void callbackNumber(long number, PhoneNumber callback) {
        Instant now = clock.instant();
        Ticket ticket = goingOn(number);
        ticket.callBackAt(callback);
        timeline.write(ticket.number(), now, "callback-number", "line", Map.of("number", callback.e164()));
    }

    /**
     * A call ended and its caller has named no number.
     *
     * @param caller the telephone that they called from
     * @param calledBack the one that rings: the same, unless a call-back stood already
     */
    public void noNumberNamed(long number, PhoneNumber caller, PhoneNumber calledBack) {
        Instant now = clock.instant();
        Ticket ticket = goingOn(number);
        ticket.callBackForNow(calledBack);
        String kind = caller.equals(calledBack) ? "callback-number" : "callback-number-kept";
        timeline.write(ticket.number(), now, kind, "line", Map.of("number", caller.e164()));
    }

    /**
     * A call ended, and there is no number that we may ring.
     *
     * @param caller the telephone that they called from, which cannot be rung; null if it was withheld
     */
    public void noNumberGiven(long number, @Nullable PhoneNumber caller) {
        if (caller == null) {
            record(number, "no-number-withheld", "line", Map.of());
        } else {
            record(number, "no-number-diallable", "line", Map.of("number", caller.e164()));
        }
    }

    /**
     * Writes down what happened.
     *
     * @param kind its text is {@code timeline.KIND} in the bundle {@code timeline}; a param named in it as
     *     {@code {name}} is shown by {@code timeline.name.VALUE} where the bundle has that
     * @param by {@code line}, {@code system}, {@code monitoring}, or a log-in
     */
    public void record(long number, String kind, String by, Map<String, String> params) {
        timeline.write(tickets.current(number), clock.instant(), kind, by, params);
    }

    /** Whose probes are to be looked at again for this ticket; nobody's once that has been done. */
    Optional<UUID> customerToCheck(long number) {
        Ticket ticket = tickets.get(tickets.current(number));
        return ticket.checkedAt().isPresent() ? Optional.empty() : ticket.customerId();
    }

    /** All probes have been looked at again. */
    void freeze(long number, UUID customer, Snapshot seen) {
        Ticket ticket = goingOn(number);
        if (ticket.customerId().equals(Optional.of(customer))) {
            status.freeze(ticket, seen, clock.instant());
        }
    }

    private String name(UUID customer) {
        return customers.byId(customer).map(Customer::name).orElse("");
    }

    private Ticket goingOn(long number) {
        Ticket ticket = tickets.lock(number);
        return ticket.mergedInto().map(this::goingOn).orElse(ticket);
    }
}
