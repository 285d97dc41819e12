package jp.orikaeshi.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.customer.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A customer who calls again about a trouble that is still open means the same ticket, and so does the call that
 * follows an alert. Only callers we are sure of are joined to a customer's ticket: nobody else's call may end up there.
 * The telephone tells of those who could not be identified before: what was called in from it then is the same trouble.
 */
@ApplicationScoped
class Joining {
    /** A trouble older than this is rather a new one. */
    static final Duration WITHIN = Duration.ofHours(24);

    private static final long NO_TICKET = 0;

    @Inject
    Tickets tickets;

    @Inject
    Timeline timeline;

    @Inject
    Event<TicketMerged> merged;

    @Inject
    Event<TicketReassessed> reassessed;

    @Inject
    Event<TicketStatusChanged> statusChanged;

    /** The number under which the trouble goes on now that the caller is identified, or the alert's customer known. */
    long join(Ticket ticket, @Nullable PhoneNumber telephone, UUID customer, Instant now) {
        if (!joins(ticket)) {
            return ticket.number();
        }
        Optional<Ticket> customers = tickets.toJoin(customer, ticket.number(), now.minus(WITHIN));
        List<Ticket> telephones = ofTelephone(telephone, ticket, now).stream()
                .filter(other -> other.mayBe(customer))
                .toList();
        List<Ticket> held = held(Stream.concat(customers.stream(), telephones.stream()));
        JoinPlan plan = JoinPlan.of(
                ticket.number(),
                customers.filter(held::contains).map(Joining::open),
                telephones.stream()
                        .filter(other -> held.contains(other) && other.mayBe(customer))
                        .map(Joining::open)
                        .toList());
        carryOut(plan, now);
        return plan.goesOn();
    }

    /** The same while nobody knows who calls: the other ticket of nobody known, for which we call that telephone back. */
    long joinUnknown(Ticket ticket, @Nullable PhoneNumber telephone, Instant now) {
        if (ticket.status() != TicketStatus.OPEN || ticket.customerId().isPresent()) {
            return ticket.number();
        }
        Optional<Ticket> open = ofTelephone(telephone, ticket, now).stream()
                .filter(Ticket::unknownCaller)
                .findFirst()
                .filter(other -> tickets.lock(other.number()).unknownCaller());
        open.ifPresent(other -> merge(ticket, other, now));
        return open.map(Ticket::number).orElse(ticket.number());
    }

    /**
     * The same for a call that broke off before anything was promised: if the telephone has called again since, that
     * later call says what is wanted. It has to be of the customer whose number had been given, if one had.
     */
    long joinLater(Ticket ticket, @Nullable PhoneNumber telephone, @Nullable UUID claimed, Instant now) {
        if (ticket.status() != TicketStatus.OPEN || ticket.identification().trusted()) {
            return ticket.number();
        }
        Optional<Ticket> later = ofTelephone(telephone, ticket, now).stream()
                .filter(other -> other.number() > ticket.number())
                .map(other -> tickets.get(tickets.current(other.number())))
                .filter(other -> other.saysWhatIsWanted(claimed))
                .findFirst()
                .filter(other -> tickets.lock(other.number()).saysWhatIsWanted(claimed));
        later.ifPresent(other -> merge(ticket, other, now));
        return later.map(Ticket::number).orElse(ticket.number());
    }

    /** The ticket that an outage of this customer belongs to. */
    Optional<Long> openTicket(UUID customer, Instant now) {
        return tickets.toJoin(customer, NO_TICKET, now.minus(WITHIN)).map(Ticket::number);
    }

    private static boolean joins(Ticket ticket) {
        return ticket.status() == TicketStatus.OPEN
                && ticket.identification().trusted()
                && (ticket.source() == Source.PHONE || ticket.source() == Source.ALERT);
    }

    private List<Ticket> ofTelephone(@Nullable PhoneNumber telephone, Ticket except, Instant now) {
        return telephone == null ? List.of() : tickets.calledFrom(telephone, except.number(), now.minus(WITHIN));
    }

    // Somebody may have ended one of them since it was found.
    private List<Ticket> held(Stream<Ticket> found) {
        return found.sorted(Comparator.comparingLong(Ticket::number).reversed())
                .map(ticket -> tickets.lock(ticket.number()))
                .filter(ticket -> ticket.status().live())
                .toList();
    }

    private static JoinPlan.Open open(Ticket ticket) {
        return new JoinPlan.Open(
                ticket.number(),
                ticket.status() != TicketStatus.OPEN || ticket.assignee().isPresent());
    }

    private void carryOut(JoinPlan plan, Instant now) {
        Ticket stays = tickets.get(plan.goesOn());
        plan.merged().forEach(number -> merge(tickets.get(number), stays, now));
        plan.apart().forEach(number -> {
            write(number, "same-telephone", "system", stays.number(), now);
            write(stays.number(), "same-telephone", "system", number, now);
        });
    }

    private void merge(Ticket ticket, Ticket stays, Instant now) {
        TicketStatus before = ticket.status();
        stays.joinedBy(ticket);
        ticket.mergeInto(stays.number(), now);
        write(ticket.number(), "merged", "system", stays.number(), now);
        write(stays.number(), joined(ticket, stays), "line", ticket.number(), now);
        statusChanged.fire(new TicketStatusChanged(ticket.number(), before, TicketStatus.CLOSED, now));
        merged.fire(new TicketMerged(ticket.number(), stays.number(), now));
        // Whoever calls again on the line for emergencies has an emergency.
        if (stays.seemsToBe(stays.priority().or(ticket.priority()))) {
            String priority = stays.priority().code();
            timeline.write(stays.number(), now, "priority", "system", Map.of("priority", priority));
            reassessed.fire(new TicketReassessed(stays.number(), "priority", now));
        }
    }

    private static String joined(Ticket ticket, Ticket stays) {
        if (ticket.source() != Source.PHONE) {
            return "alert-joined";
        }
        return ticket.number() > stays.number() ? "call-joined" : "earlier-call-joined";
    }

    private void write(long number, String kind, String by, long other, Instant now) {
        timeline.write(number, now, kind, by, Map.of("ticket", Long.toString(other)));
    }
}
