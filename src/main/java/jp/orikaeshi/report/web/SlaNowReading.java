package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.sla.ClockView;
import jp.orikaeshi.sla.SlaDesk;
import jp.orikaeshi.ticket.LiveTicket;
import jp.orikaeshi.ticket.Tickets;
import org.jspecify.annotations.Nullable;

/** Reads what is owed now. */
@RequestScoped
public class SlaNowReading {
    /** How many tickets' promises are asked for at once: a statement takes only so many numbers. */
    private static final int AT_ONCE = 1_000;

    @Inject
    Clock clock;

    @Inject
    Tickets tickets;

    @Inject
    SlaDesk sla;

    @Inject
    Customers customers;

    @Inject
    MonthAsked asked;

    /** @param most rows; the others are counted */
    SlaNow of(String promise, String state, String customer, int most) {
        UUID whose = customer.isBlank() ? null : asked.customerWithId(customer).id();
        Instant now = clock.instant();
        Map<Long, LiveTicket> live =
                tickets.live(whose).stream().collect(Collectors.toMap(LiveTicket::number, Function.identity()));
        Map<UUID, String> names = names(live);
        // All of them, whatever is shown: the oldest ticket may have the promise that runs out next.
        List<Long> numbers = List.copyOf(live.keySet());
        List<SlaNow.Row> all = IntStream.iterate(0, n -> n < numbers.size(), n -> n + AT_ONCE)
                .mapToObj(n -> numbers.subList(n, Math.min(n + AT_ONCE, numbers.size())))
                .flatMap(some -> sla.clocks(some, now).entrySet().stream())
                .flatMap(entry -> rows(live.get(entry.getKey()), entry.getValue(), names))
                .filter(row -> promise.isEmpty() || row.clock().promise().code().equals(promise))
                .filter(row -> state.isEmpty() || row.clock().state().code().equals(state))
                .sorted(Comparator.comparing(
                                (SlaNow.Row row) -> row.clock().due().orElse(Instant.MAX))
                        .thenComparingLong(SlaNow.Row::ticket))
                .toList();
        List<SlaNow.Row> shown = all.subList(0, Math.min(most, all.size()));
        return new SlaNow(promise, state, customer, shown, asked.choice(customer), all.size() - shown.size());
    }

    private Map<UUID, String> names(Map<Long, LiveTicket> live) {
        List<UUID> ids = live.values().stream()
                .flatMap(ticket -> Optional.ofNullable(ticket.customer()).stream())
                .distinct()
                .toList();
        return customers.byIds(ids).stream().collect(Collectors.toMap(Customer::id, Customer::name));
    }

    private static Stream<SlaNow.Row> rows(
            @Nullable LiveTicket ticket, List<ClockView> clocks, Map<UUID, String> names) {
        if (ticket == null) {
            return Stream.empty();
        }
        UUID customer = ticket.customer();
        String name = customer == null ? null : names.get(customer);
        return clocks.stream()
                .filter(ClockView::owed)
                .map(clock -> new SlaNow.Row(ticket.number(), customer, name, ticket.assignee(), clock));
    }
}
