package jp.orikaeshi.monitoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.orikaeshi.account.Account;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.callback.CallbackDesk;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.sla.SlaDesk;
import jp.orikaeshi.sla.Urgency;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TicketQuery;
import jp.orikaeshi.ticket.TicketStatus;
import jp.orikaeshi.ticket.Tickets;

/** What a room has to know: who is in trouble, and who waits. */
@ApplicationScoped
@Transactional
public class WallSheets {
    // As many as fit beside each other where the screen is seen from across the room.
    private static final int ROOM = 8;
    private static final int MOST_WAITING = 1_000;

    @Inject
    Clock clock;

    @Inject
    Tickets tickets;

    @Inject
    Customers customers;

    @Inject
    AccountDesk accounts;

    @Inject
    SlaDesk sla;

    @Inject
    CallbackDesk callbacks;

    @Inject
    CustomerHistory histories;

    WallSheet of(StatusOverview overview) {
        List<TicketStatus> live =
                Arrays.stream(TicketStatus.values()).filter(TicketStatus::live).toList();
        Map<Long, Ticket> open = tickets.search(new TicketQuery(live, null, null, null, MOST_WAITING)).stream()
                .collect(Collectors.toMap(Ticket::number, Function.identity()));
        List<Urgency> worstFirst = sla.worstFirst(open.keySet(), clock.instant());
        return new WallSheet(
                overview,
                overview.inTrouble().stream()
                        .map(status -> tile(status, worstFirst, open))
                        .toList(),
                waiting(worstFirst.stream().limit(ROOM).toList(), open),
                open.size());
    }

    private WallTile tile(CustomerStatus status, List<Urgency> worstFirst, Map<Long, Ticket> open) {
        Optional<UUID> whose = Optional.of(status.customer().id());
        List<Long> numbers = worstFirst.stream()
                .map(urgency -> open.get(urgency.number()))
                .filter(ticket -> ticket != null && ticket.customerId().equals(whose))
                .map(Ticket::number)
                .toList();
        return new WallTile(status, histories.day(status.customer().id(), status.snapshot()), numbers);
    }

    private List<WallTicket> waiting(List<Urgency> shown, Map<Long, Ticket> open) {
        List<Ticket> found = shown.stream()
                .flatMap(urgency -> Optional.ofNullable(open.get(urgency.number())).stream())
                .toList();
        Map<UUID, Customer> known =
                customers
                        .byIds(found.stream()
                                .flatMap(ticket -> ticket.customerId().stream())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Customer::id, Function.identity()));
        Map<String, Account> colleagues =
                accounts.accounts().stream().collect(Collectors.toMap(Account::login, Function.identity()));
        Map<Long, Urgency> urgencies = shown.stream().collect(Collectors.toMap(Urgency::number, Function.identity()));
        return found.stream()
                .map(ticket -> new WallTicket(
                        ticket,
                        ticket.customerId().flatMap(id -> Optional.ofNullable(known.get(id))),
                        Optional.ofNullable(urgencies.get(ticket.number())).flatMap(Urgency::next),
                        callbacks.of(ticket.number()),
                        ticket.assignee().flatMap(login -> Optional.ofNullable(colleagues.get(login)))))
                .toList();
    }
}
