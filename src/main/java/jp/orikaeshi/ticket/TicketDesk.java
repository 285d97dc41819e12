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
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.monitoring.Snapshot;

/**
 * What the line, the monitoring and the call-back tell a ticket. All of it lands on the ticket under which the
 * trouble goes on: whoever still holds the number of one that was merged writes to the right place.
 * What engineers do with tickets is {@link TicketActions}.
 */
@ApplicationScoped
@Transactional
public class TicketDesk {
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
    Event<TicketOpened> opened;

    @Inject
    Event<CustomerIdentified> identified;

    /** Opens a ticket, fires {@link TicketOpened}, and answers its number. */
    public long open(NewTicket opening) {
        Instant now = clock.instant();
        Ticket ticket = new Ticket(tickets.nextNumber(), opening, now);
        tickets.add(ticket);
        String kind = opening.source() == Source.PHONE ? "call-received" : "ticket-opened";
        timeline.write(
                ticket.number(),
                now,
                kind,
                opening.by(),
                Map.of("source", opening.source().code()));
        opened.fire(new TicketOpened(ticket.number()));
        return ticket.number();
    }

    /**
     * Says whose ticket it is. If a trusted caller (or an alert) has a ticket of less than a day that is still
     * open, this one is merged into it. Otherwise the customer's monitoring status is on the ticket when this
     * returns, and all probes are run again as work.
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
        Ticket ticket = goingOn(number);
        ticket.identified(customer, how);
        customers.byId(customer).ifPresent(ticket::findableBy);
        timeline.write(ticket.number(), now, "customer-identified", by, Map.of("identification", how.code()));
        long goesOn = joining.join(ticket, customer, now);
        if (goesOn == ticket.number()) {
            status.look(ticket, customer, now);
            identified.fire(new CustomerIdentified(goesOn, customer));
        }
        return goesOn;
    }

    /**
     * Monitoring has confirmed an outage of this customer. It goes on under the ticket that a call about it would
     * join; if there is none, one opens and its clocks start.
     *
     * @param outage what fails, for the timeline: {@code asset}, {@code check}, {@code seen}
     * @return the number under which it goes on
     */
    public long alert(UUID customer, Trouble trouble, Map<String, String> outage) {
        tickets.oneAtATime(customer);
        long number = joining.openTicket(customer, clock.instant())
                .orElseGet(() ->
                        identify(open(NewTicket.byAlert(trouble)), customer, Identification.ACCEPTED, "monitoring"));
        record(number, "outage-confirmed", "monitoring", outage);
        return number;
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
    }

    /** Where the customer wants to be called back. */
    public void callbackNumber(long number, PhoneNumber callback) {
        Instant now = clock.instant();
        Ticket ticket = goingOn(number);
        ticket.callBackAt(callback);
        timeline.write(ticket.number(), now, "callback-number", "line", Map.of("number", callback.e164()));
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

    private Ticket goingOn(long number) {
        Ticket ticket = tickets.lock(number);
        return ticket.mergedInto().map(this::goingOn).orElse(ticket);
    }
}
