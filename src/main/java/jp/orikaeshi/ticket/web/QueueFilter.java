package jp.orikaeshi.ticket.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Coded;
import jp.orikaeshi.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets the queue shows.
 *
 * @param status {@link #LIVE}, {@link #ALL}, or the code of one status
 * @param customer a customer's number as typed; empty for everybody
 * @param text words to be found; empty for all
 * @param page from 1
 * @param search by which id customer and text are kept; null if both are empty
 */
public record QueueFilter(
        String status,
        String customer,
        String text,
        int page,
        @Nullable UUID search) {
    /** Whatever somebody still has to do something about. */
    public static final String LIVE = "live";

    public static final String ALL = "all";

    private static final int LAST_PAGE = 10_000;

    public QueueFilter {
        boolean known =
                status.equals(ALL) || Coded.find(TicketStatus.class, status).isPresent();
        status = known ? status : LIVE;
        customer = customer.strip();
        text = text.strip();
        page = Math.max(1, Math.min(page, LAST_PAGE));
    }

    /** Empty for all. */
    public List<TicketStatus> statuses() {
        if (status.equals(ALL)) {
            return List.of();
        }
        return status.equals(LIVE)
                ? Arrays.stream(TicketStatus.values())
                        .filter(TicketStatus::live)
                        .toList()
                : List.of(Coded.of(TicketStatus.class, status));
    }

    /** Whether all of these tickets wait for something: then the one that waits worst comes first. */
    public boolean byUrgency() {
        return !statuses().isEmpty() && statuses().stream().allMatch(TicketStatus::live);
    }

    /** What the list is called; words about what waits would be wrong for others. */
    public String title() {
        return status.equals(LIVE)
                ? "ticket.queue.title"
                : status.equals(ALL) ? "ticket.queue.all" : "ticket.queue.some";
    }

    public Optional<String> words() {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Whether anything was left out on purpose. */
    public boolean narrowed() {
        return !status.equals(LIVE) || !customer.isEmpty() || !text.isEmpty();
    }

    /** The address of another page of the same tickets. What was searched for may be personal and is not in it. */
    public String address(int otherPage) {
        return "/tickets?status=" + status + (search == null ? "" : "&search=" + search)
                + (otherPage == 1 ? "" : "&page=" + otherPage);
    }

    public String address() {
        return address(page);
    }
}
