package jp.orikaeshi.report.monthly;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.ticket.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * What a monthly report takes from one ticket.
 *
 * @param customer null until somebody was identified
 * @param mergedInto the ticket that it turned out to be, if it did
 * @param down short names of the assets that were down when it was opened
 * @param cause what the engineer found, once it is written
 * @param clocks every cycle of its promises, as the ledger had it at the end of what is reported on
 */
public record TicketFacts(
        long number,
        @Nullable UUID customer,
        Instant openedAt,
        Source source,
        @Nullable Trouble trouble,
        @Nullable Long mergedInto,
        Set<String> down,
        @Nullable String cause,
        List<PromiseClock> clocks) {
    public TicketFacts {
        down = Set.copyOf(down);
        clocks = List.copyOf(clocks);
    }

    boolean sawDown(String asset, Instant from, Instant to) {
        return down.contains(asset) && !openedAt.isBefore(from) && !openedAt.isAfter(to);
    }
}
