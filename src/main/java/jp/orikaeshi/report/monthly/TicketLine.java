package jp.orikaeshi.report.monthly;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.report.Span;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.ticket.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that was opened in the month.
 *
 * @param resolvedAt by the ledger; null if it was not resolved by the end of what is reported on
 * @param mergedInto the ticket that it turned out to be, if it did
 */
public record TicketLine(
        long number,
        Instant openedAt,
        Source source,
        @Nullable Trouble trouble,
        @Nullable Instant resolvedAt,
        @Nullable Long mergedInto) {

    static List<TicketLine> opened(List<TicketFacts> tickets, Span passed) {
        return tickets.stream()
                .filter(ticket -> !ticket.openedAt().isBefore(passed.from()))
                .filter(ticket -> ticket.openedAt().isBefore(passed.to()))
                .map(TicketLine::of)
                .sorted(Comparator.comparing(TicketLine::openedAt).thenComparing(TicketLine::number))
                .toList();
    }

    private static TicketLine of(TicketFacts ticket) {
        return new TicketLine(
                ticket.number(),
                ticket.openedAt(),
                ticket.source(),
                ticket.trouble(),
                resolved(ticket.clocks()).orElse(null),
                ticket.mergedInto());
    }

    // A ticket that was opened again has not been resolved: its newest cycle says.
    private static Optional<Instant> resolved(List<PromiseClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.clock().promise() == Promise.RESOLUTION)
                .max(Comparator.comparing(PromiseClock::clock, Comparator.comparingInt(ClockEvent.Clocked::cycle)))
                .flatMap(PromiseClock::doneAt);
    }

    public Optional<Instant> resolved() {
        return Optional.ofNullable(resolvedAt);
    }
}
