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
import java.util.function.BiConsumer;
import jp.orikaeshi.customer.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What engineers do with tickets. {@code seen} is the version of the ticket that they looked at, or null to act
 * on it as it is.
 *
 * <p>Each throws {@link TicketNotFound}, {@link StaleVersion}, and {@link WrongState} if the ticket's state does
 * not allow it; then nothing has changed.
 */
@ApplicationScoped
@Transactional
public class TicketActions {
    @Inject
    Clock clock;

    @Inject
    Tickets tickets;

    @Inject
    Timeline timeline;

    @Inject
    TicketDesk desk;

    @Inject
    LiveStatus live;

    @Inject
    Event<TicketTaken> taken;

    @Inject
    Event<TicketStatusChanged> statusChanged;

    @Inject
    Event<TicketResolved> resolved;

    @Inject
    Event<TicketReopened> reopened;

    @Inject
    Event<TicketReassessed> reassessed;

    @Inject
    Event<CustomerHeard> heard;

    @Inject
    Event<CustomerUpdate> updates;

    /** The engineer works on it from now on, whoever had it before. Whoever has it already changes nothing. */
    public void take(long number, String login, @Nullable Long seen) {
        act(number, seen, (ticket, now) -> {
            if (ticket.isWith(login)) {
                return;
            }
            ticket.take(login);
            timeline.write(number, now, "taken", login, Map.of());
            taken.fire(new TicketTaken(number, login, now));
        });
    }

    /** Adds to what is there: it may be said of a ticket that has moved on since it was read. */
    public void note(long number, String login, String text, @Nullable Long seen) {
        act(number, seen, (ticket, now) -> {
            ticket.findableBy(text);
            timeline.write(number, now, "note", login, Map.of("text", text));
        });
    }

    /** How urgent it is from now on. What has elapsed stays, and other terms may hold for what is left. */
    public void prioritise(long number, String login, Priority priority, @Nullable Long seen) {
        act(number, seen, (ticket, now) -> {
            if (ticket.is(priority)) {
                timeline.write(number, now, "priority", login, Map.of("priority", priority.code()));
                reassessed.fire(new TicketReassessed(number, "priority", now));
            }
        });
    }

    /**
     * What the customer is to know of how it goes.
     *
     * @param told whether the engineer has told them already; else it is mailed
     */
    public void update(long number, String login, String text, boolean told, @Nullable Long seen) {
        act(number, seen, (ticket, now) -> {
            ticket.mayBeTold();
            ticket.findableBy(text);
            timeline.write(number, now, told ? "update-told" : "update-mailed", login, Map.of("text", text));
            if (told) {
                heard.fire(new CustomerHeard(number, now));
            } else {
                updates.fire(new CustomerUpdate(number, UUID.randomUUID(), text));
            }
        });
    }

    /**
     * The engineer has made sure whose ticket it is: now, or better than it was known before. What is already known
     * changes nothing. Refused once the ticket is closed.
     *
     * @return the number under which the trouble goes on, see {@link TicketDesk#identify}
     */
    public long identify(long number, String login, UUID customer, @Nullable Long seen) {
        // Before the ticket's own lock, as calls that come in do.
        desk.oneAtATime(number, customer);
        Ticket ticket = tickets.lock(number);
        ticket.expect(seen);
        ticket.mayStillBeIdentified();
        boolean known = ticket.identification().trusted() && ticket.customerId().equals(Optional.of(customer));
        return known ? number : desk.identify(number, customer, Identification.CONFIRMED, login);
    }

    /** Somebody else has to do something first.
     *
     * @param on {@link TicketStatus#WAITING_CUSTOMER} or {@link TicketStatus#WAITING_PROVIDER}
     */
    public void wait(long number, String login, TicketStatus on, @Nullable Long seen) {
        if (!on.waiting()) {
            throw new IllegalArgumentException("nobody waits in " + on.code());
        }
        act(number, seen, (ticket, now) -> {
            ticket.waitFor(on);
            timeline.write(number, now, "waiting", login, Map.of("status", on.code()));
        });
    }

    public void resume(long number, String login, @Nullable Long seen) {
        act(number, seen, (ticket, now) -> {
            ticket.resume();
            timeline.write(number, now, "resumed", login, Map.of());
        });
    }

    /** It is over, whatever monitoring sees: if that is still something down, the timeline says so. */
    public void resolve(long number, String login, Resolution how, @Nullable Long seen) {
        resolve(number, login, how, true, seen);
    }

    /** It is over, and monitoring sees nothing down any more. @throws StillDown if it does */
    public void resolveUnlessDown(long number, String login, Resolution how, @Nullable Long seen) {
        resolve(number, login, how, false, seen);
    }

    /** The same for whoever has one key to say so. False, and nothing changes, if it is over or monitoring does not agree. */
    public boolean resolveIfUp(long number, String login, Resolution how) {
        Ticket ticket = tickets.lock(number);
        boolean up = ticket.status().live()
                && ticket.customerId().map(live::down).orElse("").isEmpty();
        if (up) {
            resolve(number, login, how, null);
        }
        return up;
    }

    private void resolve(long number, String login, Resolution how, boolean despite, @Nullable Long seen) {
        act(number, seen, (ticket, now) -> {
            ticket.resolve(how, now);
            String down = ticket.customerId().map(live::down).orElse("");
            if (!down.isEmpty() && !despite) {
                throw new StillDown(number, down);
            }
            timeline.write(number, now, "resolved", login, Map.of("summary", how.summary()));
            // A report that says it is over must not hide that monitoring does not agree.
            if (!down.isEmpty()) {
                timeline.write(number, now, "resolved-while-down", "monitoring", Map.of("assets", down));
            }
            resolved.fire(new TicketResolved(number, now));
        });
    }

    public void close(long number, String login, @Nullable Long seen) {
        act(number, seen, (ticket, now) -> {
            ticket.close(now);
            timeline.write(number, now, "closed", login, Map.of());
        });
    }

    public void reopen(long number, String login, @Nullable Long seen) {
        act(number, seen, (ticket, now) -> {
            ticket.reopen();
            timeline.write(number, now, "reopened", login, Map.of());
            reopened.fire(new TicketReopened(number, now));
        });
    }

    private void act(long number, @Nullable Long seen, BiConsumer<Ticket, Instant> step) {
        Instant now = clock.instant();
        Ticket ticket = tickets.lock(number);
        ticket.expect(seen);
        TicketStatus before = ticket.status();
        step.accept(ticket, now);
        if (ticket.status() != before) {
            statusChanged.fire(new TicketStatusChanged(number, before, ticket.status(), now));
        }
    }
}
