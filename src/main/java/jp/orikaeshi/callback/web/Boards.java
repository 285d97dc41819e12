package jp.orikaeshi.callback.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.orikaeshi.callback.BoardDesk;
import jp.orikaeshi.callback.BoardEntry;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.Tickets;
import org.jspecify.annotations.Nullable;

/** Reads the board, as it is at one moment. */
@ApplicationScoped
@Transactional
public class Boards {
    @Inject
    BoardDesk desk;

    @Inject
    Tickets tickets;

    @Inject
    Customers customers;

    @Inject
    Engineers engineers;

    /** @param after the last one of the page before; null for the first page */
    Board page(@Nullable UUID after, int most) {
        List<BoardEntry> found = desk.page(after, most + 1);
        List<BoardEntry> page = found.subList(0, Math.min(most, found.size()));
        UUID next = found.size() > most ? page.get(most - 1).callback().id() : null;
        return board(page, next);
    }

    /** One of them only, standing or over. */
    Board one(UUID id) {
        return board(List.of(desk.one(id)), null);
    }

    private Board board(List<BoardEntry> page, @Nullable UUID next) {
        Map<Long, Ticket> about = tickets
                .byNumbers(page.stream().map(BoardEntry::ticket).toList())
                .stream()
                .collect(Collectors.toMap(Ticket::number, Function.identity()));
        Map<UUID, Customer> owners = customers
                .byIds(about.values().stream()
                        .flatMap(ticket -> ticket.customerId().stream())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Customer::id, Function.identity()));
        List<BoardRow> rows = page.stream()
                .flatMap(entry ->
                        Optional.ofNullable(about.get(entry.ticket()))
                                .map(ticket -> row(entry, ticket, owners))
                                .stream())
                .toList();
        Map<String, Engineer> people =
                engineers.all().stream().collect(Collectors.toMap(Engineer::login, Function.identity()));
        return new Board(rows, next, people);
    }

    private static BoardRow row(BoardEntry entry, Ticket ticket, Map<UUID, Customer> owners) {
        return new BoardRow(entry, ticket, ticket.customerId().flatMap(id -> Optional.ofNullable(owners.get(id))));
    }
}
