package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.sla.ClockView;
import jp.orikaeshi.sla.SlaDesk;
import jp.orikaeshi.sla.Urgency;
import jp.orikaeshi.ticket.TicketQuery;
import jp.orikaeshi.ticket.Tickets;
import org.jspecify.annotations.Nullable;

/** Who waits. */
@ApplicationScoped
@Transactional
public class Queue {
    static final int PAGE = 25;

    // Of more than these, the oldest would not be looked at; a desk with that many waiting has another problem.
    private static final int MOST_WAITING = 1_000;

    @Inject
    Clock clock;

    @Inject
    Tickets tickets;

    @Inject
    Customers customers;

    @Inject
    SlaDesk sla;

    @Inject
    TicketReading reading;

    @Inject
    AccountDesk accounts;

    QueuePage page(QueueFilter filter) {
        Optional<UUID> customer =
                CustomerNumber.parse(filter.customer()).flatMap(customers::any).map(Customer::id);
        if (!filter.customer().isEmpty() && customer.isEmpty()) {
            return new QueuePage(filter, List.of(), false, 0, names());
        }
        return filter.byUrgency() ? waiting(filter, customer.orElse(null)) : newest(filter, customer.orElse(null));
    }

    private QueuePage waiting(QueueFilter filter, @Nullable UUID customer) {
        List<Long> found = numbers(filter, customer, MOST_WAITING);
        List<Urgency> worstFirst = sla.worstFirst(found, clock.instant());
        List<Urgency> page = cut(worstFirst, filter.page());
        return new QueuePage(filter, rows(page), filter.page() * PAGE < found.size(), found.size(), names());
    }

    private QueuePage newest(QueueFilter filter, @Nullable UUID customer) {
        List<Long> found = numbers(filter, customer, filter.page() * PAGE);
        List<Long> shown = cut(found, filter.page());
        Map<Long, List<ClockView>> clocks = sla.clocks(shown, clock.instant());
        List<Urgency> page = shown.stream()
                .map(number -> Urgency.of(number, clocks.getOrDefault(number, List.of())))
                .toList();
        return new QueuePage(filter, rows(page), found.size() > filter.page() * PAGE, 0, names());
    }

    private List<Long> numbers(QueueFilter filter, @Nullable UUID customer, int most) {
        return tickets.numbers(
                new TicketQuery(filter.statuses(), customer, filter.words().orElse(null), null, most));
    }

    private static <T> List<T> cut(List<T> all, int page) {
        int from = Math.min((page - 1) * PAGE, all.size());
        return all.subList(from, Math.min(from + PAGE, all.size()));
    }

    private List<QueueRow> rows(List<Urgency> page) {
        Map<Long, TicketShown> shown = reading
                .many(page.stream().map(Urgency::number).toList())
                .stream()
                .collect(Collectors.toMap(s -> s.ticket().number(), Function.identity()));
        return page.stream()
                .flatMap(
                        urgency -> Optional.ofNullable(shown.get(urgency.number()))
                                .map(ticket -> new QueueRow(ticket, urgency.next()))
                                .stream())
                .toList();
    }

    private Names names() {
        return new Names(accounts.names());
    }
}
