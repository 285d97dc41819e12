package jp.orikaeshi.ticket;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets, newest first.
 *
 * @param statuses any of these; empty: all
 * @param text all of its words, anywhere in number ({@code #1002} too), customer, spoken name, summary or notes; a telephone
 *     number, however it is written, is found where a caller called from it or is to be called
 * @param before only tickets with a smaller number: where the page before this one ended
 * @param limit how many at most
 */
public record TicketQuery(
        List<TicketStatus> statuses,
        @Nullable UUID customer,
        @Nullable String text,
        @Nullable Long before,
        int limit) {
    public TicketQuery {
        statuses = List.copyOf(statuses);
    }
}
