package jp.orikaeshi.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.time.Period;

/** What people may add to the ledger: corrections, and reasons. Both are events; nothing that was written changes. */
@ApplicationScoped
@Transactional
public class LedgerDesk {
    @Inject
    Tickets tickets;

    @Inject
    TicketDesk desk;

    @Inject
    Ledger ledger;

    @Inject
    Deadlines deadlines;

    @Inject
    Clock clock;

    /**
     * What the figures of a clock are made of.
     *
     * @throws ClockNotFound if there is none
     */
    public Explanation explain(ClockEvent.Clocked of) {
        return Explanation.of(events(of), clock.instant());
    }

    /**
     * The same as a report up to {@code end} counts it: by what the ledger had before, and with no time that came later.
     *
     * @return nothing if the promise had not been given by then
     * @throws ClockNotFound if there is none
     */
    public Optional<Explanation> explainBefore(ClockEvent.Clocked of, Instant end) {
        List<ClockEvent> known = ClocksRead.known(events(of), end);
        return known.isEmpty() ? Optional.empty() : Optional.of(Explanation.of(known, end));
    }

    /**
     * Sets right what counts. What of the correction lies before the clock's beginning or after its end is left out.
     * Whoever has been told of a warning or a breach is not told again.
     *
     * @throws ClockNotFound if there is none
     * @throws NothingToCorrect if its time has not passed, or holds nothing of the clock's
     */
    public void correct(ClockEvent.Clocked of, Correction correction) {
        tickets.lock(of.ticket());
        Instant now = clock.instant();
        PromiseClock before = clock(of);
        Period period = correction
                .period()
                .within(before.startedAt(), before.endedAt().orElse(now))
                .filter(within -> before.endedAt().isPresent()
                        || !correction.period().to().isAfter(now))
                .orElseThrow(() -> new NothingToCorrect(of));
        deadlines.notice(before, now);
        ledger.append(ClockEvent.corrected(
                of, new Correction(period, correction.counts(), correction.reason(), correction.by()), now));
        tell(of, "promise-corrected", correction.by(), correction.reason());
        deadlines.set(of.ticket());
    }

    /**
     * Writes down why a promise was broken. It may be written again: all stays on record, the last one is shown.
     *
     * @throws ClockNotFound if there is none
     * @throws PromiseNotBroken if it was not, neither as measured nor as corrected
     */
    public void giveReason(ClockEvent.Clocked of, String words, String by) {
        tickets.lock(of.ticket());
        Instant now = clock.instant();
        PromiseClock broken = clock(of);
        if (broken.missedAt(now).isEmpty()
                && broken.asMeasured().flatMap(c -> c.missedAt(now)).isEmpty()) {
            throw new PromiseNotBroken(of);
        }
        deadlines.notice(broken, now);
        ledger.append(ClockEvent.explained(of, new BreachReason(words, by, now)));
        tell(of, "promise-explained", by, words);
    }

    private PromiseClock clock(ClockEvent.Clocked of) {
        return PromiseClock.of(events(of));
    }

    private List<ClockEvent> events(ClockEvent.Clocked of) {
        List<ClockEvent> events = ledger.of(of.ticket()).stream()
                .filter(e -> e.clock().equals(of))
                .toList();
        if (events.isEmpty()) {
            throw new ClockNotFound(of);
        }
        return events;
    }

    private void tell(ClockEvent.Clocked of, String kind, String by, String words) {
        desk.record(of.ticket(), kind, by, Map.of("promise", of.promise().code(), "words", words));
    }
}
