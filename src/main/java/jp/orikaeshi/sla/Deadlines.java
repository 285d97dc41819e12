package jp.orikaeshi.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/**
 * Notices warnings and breaches and writes them down: into the ledger, onto the timeline, and as an event for those
 * who send mails. The ledger says what has been noticed, so nothing is told twice, after a restart neither.
 */
@ApplicationScoped
class Deadlines {
    static final String KIND = "sla-deadline";
    /** A promise done at its deadline is kept, so a breach is looked for just after it. */
    private static final Duration JUST_AFTER = Duration.ofMillis(1);

    @Inject
    Ledger ledger;

    @Inject
    TicketDesk desk;

    @Inject
    Worklist worklist;

    @Inject
    Event<PromiseWarned> warned;

    @Inject
    Event<PromiseMissed> missed;

    /** Sets the work for the next thing to notice on this ticket, or takes it back if there is none. */
    void set(long ticket) {
        Optional<Instant> next = ledger.clocks(ticket).values().stream()
                .flatMap(Deadlines::ahead)
                .min(Instant::compareTo);
        next.ifPresentOrElse(
                due -> worklist.reschedule(WorkItem.of(KIND, Long.toString(ticket), due)),
                () -> worklist.cancel(KIND, Long.toString(ticket)));
    }

    // Only what can still be reached: a warning whose share has passed unnoticed is noticed with the breach.
    private static Stream<Instant> ahead(PromiseClock clock) {
        if (!clock.open() || !clock.running() || clock.missedIsWritten()) {
            return Stream.empty();
        }
        Stream<Instant> warnings = clock.terms().warnAt().stream()
                .filter(percent -> !clock.warned().contains(percent))
                .flatMap(percent -> clock.reaches(percent).stream());
        return Stream.concat(warnings, clock.dueAt().stream().map(due -> due.plus(JUST_AFTER)));
    }

    /** Writes down what has passed on this clock by {@code now} and has not been written yet. */
    void notice(PromiseClock clock, Instant now) {
        if (!clock.open() || clock.missedIsWritten()) {
            return;
        }
        int highest = warnings(clock, now);
        Optional<Instant> breach = clock.missedAt(now);
        ClockEvent.Clocked of = clock.clock();
        if (breach.isPresent()) {
            ledger.append(ClockEvent.missed(of, breach.get(), now, clock.corrections()));
            tellMissed(clock);
        } else if (highest > 0) {
            warned.fire(new PromiseWarned(of.ticket(), of.promise(), highest));
        }
    }

    // Who was mailed of a breach that a correction took back is not mailed again: the ticket says it, and asks why.
    private void tellMissed(PromiseClock clock) {
        ClockEvent.Clocked of = clock.clock();
        if (clock.missedWasWritten()) {
            tell(of, "promise-missed-again", Map.of());
        } else {
            tell(of, "promise-missed", Map.of());
            missed.fire(new PromiseMissed(of.ticket(), of.promise(), of.cycle()));
        }
    }

    private int warnings(PromiseClock clock, Instant now) {
        int highest = 0;
        for (int percent : clock.terms().warnAt()) {
            Optional<Instant> reached = clock.reaches(percent).filter(at -> !at.isAfter(now));
            if (reached.isPresent() && !clock.warned().contains(percent)) {
                ledger.append(ClockEvent.warned(clock.clock(), percent, reached.get(), now));
                tell(clock.clock(), "promise-warned", Map.of("percent", Integer.toString(percent)));
                highest = percent;
            }
        }
        return highest;
    }

    private void tell(ClockEvent.Clocked of, String kind, Map<String, String> facts) {
        desk.record(of.ticket(), kind, "system", with(facts, of.promise()));
    }

    private static Map<String, String> with(Map<String, String> facts, Promise promise) {
        return Stream.concat(facts.entrySet().stream(), Stream.of(Map.entry("promise", promise.code())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
