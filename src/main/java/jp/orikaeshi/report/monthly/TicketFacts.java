package jp.orikaeshi.report.monthly;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.ticket.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * What a monthly report takes from one ticket.
 *
 * @param customer whose number was given; null if nobody's was
 * @param identification whether it is theirs: of somebody who only gave their number it is not
 * @param mergedInto the ticket that it turned out to be, if it did
 * @param down short names of the assets that were down when it was opened
 * @param cause what the engineer found, once it is written
 * @param clocks every cycle of its promises, as the ledger had it at the end of what is reported on
 */
public record TicketFacts(
        long number,
        @Nullable UUID customer,
        Identification identification,
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

    /** Whose month it belongs to; nobody's until somebody has made sure. */
    Optional<UUID> owner() {
        return Optional.ofNullable(customer).filter(number -> identification.trusted());
    }

    /** Whether the caller gave a customer's number, and nobody has made sure that they are the customer. */
    boolean claimed() {
        return customer != null && owner().isEmpty();
    }

    /** Whether it was opened between these, both in whole seconds, and that was down then. */
    boolean sawDown(String asset, Instant from, Instant to) {
        Instant opened = WholeSeconds.of(openedAt);
        return down.contains(asset) && !opened.isBefore(from) && !opened.isAfter(to);
    }
}
