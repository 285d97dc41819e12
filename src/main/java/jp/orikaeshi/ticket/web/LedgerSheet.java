package jp.orikaeshi.ticket.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.sla.Terms;
import jp.orikaeshi.web.Messages;

/**
 * How the figures of a ticket's promises come about.
 *
 * @param clocks every cycle of every promise
 * @param events in the order in which they were written
 * @param plans names of the plans that there are, by id
 */
public record LedgerSheet(long number, List<PromiseClock> clocks, List<ClockEvent> events, Map<String, String> plans) {
    public LedgerSheet {
        clocks = List.copyOf(clocks);
        events = List.copyOf(events);
        plans = Map.copyOf(plans);
    }

    /** The plan by its name; one that has been deleted by its id. */
    public String plan(Terms terms) {
        return plans.getOrDefault(terms.plan(), terms.plan());
    }

    /** When time counts: in words where it always does, else the calendar. */
    public String hours(Terms terms, Locale locale) {
        return terms.hours() == null ? Messages.text(locale, "ticket.ledger.always") : terms.calendarId();
    }

    /** Whether the reason says more than what happened does: what is done is done, and a deadline that passed is one. */
    public static boolean saysMore(ClockEvent event) {
        return !event.reason().equals("done") && !event.reason().equals("deadline");
    }

    /** Why it happened; a state of the ticket by its name. */
    public String reason(ClockEvent event, Locale locale) {
        return reason(event.reason(), locale);
    }

    static String reason(String code, Locale locale) {
        return Stream.of("ticket.reason." + code, "timeline.status." + code)
                .filter(key -> Messages.has(locale, key))
                .findFirst()
                .map(key -> Messages.text(locale, key))
                .orElse(code);
    }
}
