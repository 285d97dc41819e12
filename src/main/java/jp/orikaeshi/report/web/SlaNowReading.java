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
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.sla.ClockView;
import jp.orikaeshi.sla.SlaDesk;
import jp.orikaeshi.ticket.LiveTicket;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.PersonName;
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
    AccountDesk accounts;

    @Inject
    MonthAsked asked;

    @Inject
    CurrentUser user;

    /**
     * What is owed.
     *
     * @param most rows; the others are counted
     * @throws jp.orikaeshi.web.problem.ProblemException if there is no such promise, state or customer
     */
    SlaNow of(String promise, String state, String customer, int most) {
        String promised = asked.oneOf("promise", promise, SlaNow.PROMISES);
        String standing = asked.oneOf("state", state, SlaNow.STATES);
        UUID whose = customer.isBlank() ? null : asked.customerWithId(customer).id();
        Instant now = clock.instant();
        Map<Long, LiveTicket> live =
                tickets.live(whose).stream().collect(Collectors.toMap(LiveTicket::number, Function.identity()));
        Map<UUID, String> names = names(live);
        Map<String, String> engineers = accounts.names();
        // All of them, whatever is shown: the oldest ticket may have the promise that runs out next.
        List<Long> numbers = List.copyOf(live.keySet());
        List<SlaNow.Row> all = IntStream.iterate(0, n -> n < numbers.size(), n -> n + AT_ONCE)
                .mapToObj(n -> numbers.subList(n, Math.min(n + AT_ONCE, numbers.size())))
                .flatMap(some -> sla.clocks(some, now).entrySet().stream())
                .flatMap(entry -> rows(live.get(entry.getKey()), entry.getValue(), names, engineers))
                .filter(row ->
                        promised.isEmpty() || row.clock().promise().code().equals(promised))
                .filter(row -> standing.isEmpty() || row.clock().state().code().equals(standing))
                .sorted(Comparator.comparing(
                                (SlaNow.Row row) -> row.clock().due().orElse(Instant.MAX))
                        .thenComparingLong(SlaNow.Row::ticket))
                .toList();
        List<SlaNow.Row> shown = all.subList(0, Math.min(most, all.size()));
        return new SlaNow(promised, standing, customer, shown, asked.choice(customer), all.size() - shown.size());
    }

    private Map<UUID, String> names(Map<Long, LiveTicket> live) {
        List<UUID> ids = live.values().stream()
                .flatMap(ticket -> Optional.ofNullable(ticket.customer()).stream())
                .distinct()
                .toList();
        return customers.byIds(ids).stream().collect(Collectors.toMap(Customer::id, Customer::name));
    }

    private Stream<SlaNow.Row> rows(
            @Nullable LiveTicket ticket,
            List<ClockView> clocks,
            Map<UUID, String> names,
            Map<String, String> engineers) {
        if (ticket == null) {
            return Stream.empty();
        }
        UUID customer = ticket.customer();
        String name = customer == null ? null : names.get(customer);
        String login = ticket.assignee();
        String assignee =
                login == null ? null : PersonName.of(login, engineers.getOrDefault(login, login), user.locale());
        return clocks.stream()
                .filter(ClockView::owed)
                .map(clock -> new SlaNow.Row(
                        ticket.number(), customer, name, ticket.identification().trusted(), assignee, clock));
    }
}
