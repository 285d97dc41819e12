package jp.orikaeshi.report.monthly;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.orikaeshi.callback.AttemptMade;
import jp.orikaeshi.report.Span;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.ticket.Source;

/**
 * What the desk did in a month.
 *
 * @param tickets opened in it, the earliest first
 * @param promises each kind, in the order response, call-back, resolution, and update where one was promised
 * @param answering how those who called were dealt with
 */
public record ServiceMonth(
        List<TicketLine> tickets, List<PromiseMonth> promises, CallbackMonth callbacks, Answering answering) {
    public ServiceMonth {
        tickets = List.copyOf(tickets);
        promises = List.copyOf(promises);
    }

    static ServiceMonth of(Month month, Instant now, List<TicketFacts> tickets) {
        return of(month, now, tickets, List.of());
    }

    /** @param attempts to call these customers back, that began in the month */
    static ServiceMonth of(Month month, Instant now, List<TicketFacts> tickets, List<AttemptMade> attempts) {
        Span passed = month.passedBy(now);
        List<PromiseClock> clocks =
                tickets.stream().flatMap(ticket -> ticket.clocks().stream()).toList();
        return new ServiceMonth(
                TicketLine.opened(tickets, passed),
                Arrays.stream(Promise.values())
                        .map(promise -> PromiseMonth.of(promise, clocks, month, now))
                        // Few plans promise it: where nobody was promised any, there is nothing to report.
                        .filter(kept -> kept.promise() != Promise.UPDATE || kept.any())
                        .toList(),
                CallbackMonth.of(clocks, passed),
                Answering.of(passed, month.zone(), tickets, attempts));
    }

    public PromiseMonth of(Promise promise) {
        return promises.stream()
                .filter(month -> month.promise() == promise)
                .findFirst()
                .orElseThrow();
    }

    /** How many of the tickets began with a telephone call. */
    public long calls() {
        return tickets.stream()
                .filter(ticket -> ticket.source() == Source.PHONE)
                .count();
    }

    /** Broken promises of every kind. */
    public int missed() {
        return promises.stream().mapToInt(month -> month.missed().size()).sum();
    }

    /** Promises that were taken back before they were due, of every kind. */
    public int withdrawn() {
        return promises.stream().mapToInt(month -> month.withdrawn().size()).sum();
    }

    /** Promises of every kind of which a manager set right what counts. */
    public int corrected() {
        return promises.stream().mapToInt(month -> month.corrected().size()).sum();
    }

    /** Whether there is anything to say of promises: some were given, or set right. */
    public boolean promised() {
        return promises.stream().anyMatch(PromiseMonth::any);
    }

    /** Whether nobody wanted anything, nothing was owed, and nothing of an earlier month was set right. */
    public boolean nothing() {
        return tickets.isEmpty() && callbacks.reached() == 0 && !promised();
    }
}
