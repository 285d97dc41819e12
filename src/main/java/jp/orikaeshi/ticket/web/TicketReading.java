package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.orikaeshi.callback.CallbackDesk;
import jp.orikaeshi.callback.CallbackState;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.callback.ConferenceDesk;
import jp.orikaeshi.callback.Talk;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.recording.Recording;
import jp.orikaeshi.recording.Recordings;
import jp.orikaeshi.sla.ClockView;
import jp.orikaeshi.sla.SlaDesk;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TicketQuery;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.ticket.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** Reads tickets with all that hangs on them, as they are at one moment. */
@ApplicationScoped
@Transactional
public class TicketReading {
    @Inject
    Clock clock;

    @Inject
    Tickets tickets;

    @Inject
    Recordings recordings;

    @Inject
    Customers customers;

    @Inject
    SlaDesk sla;

    @Inject
    CallbackDesk callbacks;

    @Inject
    ConferenceDesk conferences;

    TicketShown one(long number) {
        return shown(List.of(tickets.get(number))).get(0);
    }

    /** Those of these numbers that there are, in no order. */
    List<TicketShown> many(List<Long> numbers) {
        return shown(tickets.byNumbers(numbers));
    }

    /**
     * For what does not go through the ticket itself.
     *
     * @throws jp.orikaeshi.ticket.StaleVersion if the ticket is not as whoever acts has seen it
     */
    void expect(long number, @Nullable Long seen) {
        tickets.get(number).expect(seen);
    }

    /** A page, and one more ticket if there are more. */
    List<TicketShown> page(TicketQuery query) {
        return shown(tickets.search(query));
    }

    private List<TicketShown> shown(List<Ticket> found) {
        Instant now = clock.instant();
        List<Long> numbers = found.stream().map(Ticket::number).toList();
        Map<Long, List<ClockView>> clocks = sla.clocks(numbers, now);
        Map<Long, List<TimelineEntry>> timelines =
                tickets.timelines(numbers).stream().collect(Collectors.groupingBy(TimelineEntry::ticket));
        Map<Long, List<Recording>> recorded =
                recordings.of(numbers).stream().collect(Collectors.groupingBy(Recording::ticket));
        Map<Long, CallbackView> promised = callbacks.of(numbers);
        Map<UUID, Customer> owners = owners(found);
        return found.stream()
                .map(ticket -> {
                    Optional<CallbackView> callback = Optional.ofNullable(promised.get(ticket.number()));
                    return new TicketShown(
                            ticket,
                            ticket.customerId().flatMap(id -> Optional.ofNullable(owners.get(id))),
                            recorded.getOrDefault(ticket.number(), List.of()),
                            callback,
                            callback.flatMap(view -> talk(ticket, view)),
                            clocks.getOrDefault(ticket.number(), List.of()),
                            timelines.getOrDefault(ticket.number(), List.of()));
                })
                .toList();
    }

    private Optional<Talk> talk(Ticket ticket, CallbackView callback) {
        boolean perhaps = callback.state() == CallbackState.REACHED && callback.onTheTelephone();
        return perhaps ? conferences.of(ticket.number()) : Optional.empty();
    }

    private Map<UUID, Customer> owners(List<Ticket> found) {
        return customers
                .byIds(found.stream()
                        .flatMap(ticket -> ticket.customerId().stream())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Customer::id, Function.identity()));
    }
}
