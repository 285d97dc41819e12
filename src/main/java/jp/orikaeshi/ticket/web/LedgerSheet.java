package jp.orikaeshi.ticket.web;

import java.util.List;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.PromiseClock;

/**
 * How the figures of a ticket's promises come about.
 *
 * @param clocks every cycle of every promise
 * @param events in the order in which they were written
 */
public record LedgerSheet(long number, List<PromiseClock> clocks, List<ClockEvent> events) {
    public LedgerSheet {
        clocks = List.copyOf(clocks);
        events = List.copyOf(events);
    }
}
