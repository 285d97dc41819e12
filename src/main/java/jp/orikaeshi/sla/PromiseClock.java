package jp.orikaeshi.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.orikaeshi.time.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * One cycle of one promise, read from its events in the ledger. Pure: the same events and the same instant always
 * give the same figures, and nothing else is needed to recompute them.
 *
 * <p>The time counted is that between a start or resumption and the next pause or end, inside the calendar of the
 * terms that held meanwhile. The deadline is the earliest instant at which the allowed time has been counted. A
 * promise done at its deadline is kept; one microsecond later it is missed, and stays so whatever follows.
 */
public final class PromiseClock {
    private final ClockEvent.Clocked of;
    private final Set<Integer> warned = new TreeSet<>();
    private final Instant startedAt;
    private Terms terms;
    private BusinessCalendar calendar;
    private Duration counted = Duration.ZERO;
    private @Nullable Instant runsSince;
    private @Nullable String standsFor;
    private @Nullable Instant crossed;
    private Duration countedAtDeadline = Duration.ZERO;
    private @Nullable Instant lastDue;
    private @Nullable Instant done;
    private @Nullable Instant withdrawn;
    private @Nullable Withdrawal why;
    private boolean missedWasWritten;
    private boolean missedIsWritten;
    private @Nullable PromiseClock measured;
    private @Nullable Instant correctedAt;
    /** As they were written; none if this is what was measured. */
    private List<ClockEvent> written = List.of();

    private @Nullable BreachReason reason;

    private PromiseClock(ClockEvent start) {
        of = start.clock();
        startedAt = start.at();
        terms = start.terms().orElseThrow();
        calendar = terms.calendar();
        runsSince = start.at();
    }

    /**
     * Reads a clock, as corrected.
     *
     * @param events of one cycle, in the order in which they were written; the first one begins it
     */
    public static PromiseClock of(List<ClockEvent> events) {
        List<ClockEvent> corrected = CorrectedHistory.of(events);
        PromiseClock clock = read(corrected);
        if (corrected != events) {
            clock.measured = read(events);
            clock.written = List.copyOf(events);
            clock.missedIsWritten = missedStands(events);
            clock.correctedAt = events.stream()
                    .filter(event -> event.kind() == ClockEventKind.CORRECTED)
                    .map(ClockEvent::at)
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
        }
        return clock;
    }

    // A breach that was written stands until a correction under which the promise was not broken by then.
    private static boolean missedStands(List<ClockEvent> events) {
        boolean stands = false;
        for (int i = 0; i < events.size(); i++) {
            ClockEvent event = events.get(i);
            if (event.kind() == ClockEventKind.MISSED) {
                stands = true;
            } else if (stands && event.kind() == ClockEventKind.CORRECTED) {
                stands = read(CorrectedHistory.of(events.subList(0, i + 1)))
                        .missedAt(event.at())
                        .isPresent();
            }
        }
        return stands;
    }

    private static PromiseClock read(List<ClockEvent> events) {
        PromiseClock clock = new PromiseClock(events.get(0));
        events.stream().skip(1).forEach(clock::apply);
        return clock;
    }

    private void apply(ClockEvent event) {
        switch (event.kind()) {
            case PAUSED -> {
                stop(event.at());
                standsFor = event.reason();
            }
            case RESUMED -> {
                runsSince = event.at();
                standsFor = null;
            }
            case MET -> {
                stop(event.at());
                done = event.at();
            }
            case WITHDRAWN -> {
                stop(event.at());
                withdrawn = event.at();
                why = new Withdrawal(event.reason(), event.words().orElse(null));
            }
            case RE_TERMED -> reTerm(event.terms().orElseThrow(), event.at());
            case MISSED -> {
                missedWasWritten = true;
                missedIsWritten = true;
            }
            case WARNED -> warned.add(event.percent());
            case EXPLAINED -> reason = event.breachReason().orElseThrow();
            // Nothing as it was measured; as corrected, it is among the pauses and resumptions already.
            case CORRECTED -> {}
            case STARTED, REOPENED -> throw new IllegalArgumentException("a cycle begins once: " + of);
        }
    }

    private void stop(Instant at) {
        Instant since = runsSince;
        if (since != null) {
            Instant due = calendar.plus(since, left());
            lastDue = due;
            if (crossed == null && at.isAfter(due)) {
                crossed = due;
                countedAtDeadline = counted.plus(calendar.between(since, due));
            }
            counted = counted.plus(calendar.between(since, at));
            runsSince = null;
        }
    }

    private void reTerm(Terms newTerms, Instant at) {
        boolean running = runsSince != null;
        stop(at);
        terms = newTerms;
        calendar = newTerms.calendar();
        if (running) {
            runsSince = at;
        }
    }

    private Duration left() {
        return terms.allowed().minus(counted);
    }

    /** The clock without its corrections; nothing if there are none, and this is what was measured. */
    public Optional<PromiseClock> asMeasured() {
        return Optional.ofNullable(measured);
    }

    /** When it was last corrected; nothing if it never was. */
    public Optional<Instant> correctedAt() {
        return Optional.ofNullable(correctedAt);
    }

    /** The corrections with which it is read, in the order in which they were written; none if there are none. */
    public List<Correction> correctedBy() {
        return written.stream().flatMap(event -> event.correction().stream()).toList();
    }

    /** Why it was broken, if somebody has written it. */
    public Optional<BreachReason> breachReason() {
        return Optional.ofNullable(reason);
    }

    public ClockEvent.Clocked clock() {
        return of;
    }

    /** When the cycle began: when the promise was given. */
    public Instant startedAt() {
        return startedAt;
    }

    public Terms terms() {
        return terms;
    }

    public ClockState state(Instant now) {
        if (missedAt(now).isPresent()) {
            return ClockState.MISSED;
        }
        if (withdrawn != null) {
            return ClockState.WITHDRAWN;
        }
        if (done != null) {
            return ClockState.MET;
        }
        return runsSince == null ? ClockState.PAUSED : ClockState.RUNNING;
    }

    /** Whether it is neither done nor withdrawn; a missed promise is still owed. */
    public boolean open() {
        return done == null && withdrawn == null;
    }

    /** Whether time is passing for it. */
    public boolean running() {
        return runsSince != null;
    }

    /** The state of its ticket for which it stands still; nothing while it runs, or if it ran until its end. */
    Optional<String> standsFor() {
        return Optional.ofNullable(standsFor);
    }

    /** When the deadline is, or was; nothing while it is paused before its deadline. */
    public Optional<Instant> dueAt() {
        if (crossed != null) {
            return Optional.of(crossed);
        }
        if (runsSince != null) {
            return Optional.of(calendar.plus(runsSince, left()));
        }
        return open() ? Optional.empty() : Optional.ofNullable(lastDue);
    }

    /** When it would be due if these terms held from {@code at} on, and it ran. */
    Instant dueUnder(Terms other, Instant at) {
        return other.calendar().plus(at, other.allowed().minus(elapsed(at)));
    }

    /**
     * Whether it would be due sooner if these terms held from {@code at} on. One that stands still is compared as if it
     * went on then; to go on is sooner than to stand still.
     *
     * @param stands whether it would stand still
     */
    boolean stricterUnder(Terms other, boolean stands, Instant at) {
        if (stands == running()) {
            return !stands;
        }
        return dueUnder(other, at).isBefore(dueAt().orElseGet(() -> dueUnder(terms, at)));
    }

    /** When the deadline passed, if it has by {@code now}. */
    public Optional<Instant> missedAt(Instant now) {
        if (crossed != null) {
            return Optional.of(crossed);
        }
        return runsSince == null ? Optional.empty() : dueAt().filter(now::isAfter);
    }

    /**
     * Whether it was kept, broken or withdrawn before {@code then}, as the ledger read then: no correction that was written
     * later changes the answer.
     */
    public boolean decidedBefore(Instant then) {
        if (written.isEmpty()) {
            return overBefore(then);
        }
        List<ClockEvent> known =
                written.stream().filter(event -> event.at().isBefore(then)).toList();
        return !known.isEmpty() && of(known).overBefore(then);
    }

    private boolean overBefore(Instant then) {
        return missedAt(then).or(this::endedAt).filter(then::isAfter).isPresent();
    }

    /** When it was done, in time or late. */
    public Optional<Instant> doneAt() {
        return Optional.ofNullable(done);
    }

    /** When it ended, done or withdrawn; nothing while it is owed. */
    public Optional<Instant> endedAt() {
        return doneAt().or(this::withdrawnAt);
    }

    /** When it was withdrawn; nothing if it was not. */
    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawn);
    }

    /** Why it was withdrawn; nothing if it was not. */
    public Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(why);
    }

    /** The time counted so far. */
    public Duration elapsed(Instant now) {
        return runsSince == null ? counted : counted.plus(calendar.between(runsSince, now));
    }

    public Duration allowed() {
        return terms.allowed();
    }

    /** The time left; negative once it is missed. Stands still while paused and after the end. */
    public Duration remaining(Instant now) {
        return allowed().minus(elapsed(now));
    }

    /**
     * By how much it was kept, or broken, at {@code end}: the time that was left; of a broken one, negative, what has counted
     * since its deadline. Nothing of it was outside the calendar, and nothing while the clock stood still.
     */
    public Duration margin(Instant end) {
        Instant since = runsSince;
        Duration most = allowed();
        if (crossed != null) {
            most = countedAtDeadline;
        } else if (since != null && missedAt(end).isPresent()) {
            most = counted.plus(calendar.between(since, calendar.plus(since, left())));
        }
        return most.minus(elapsed(end));
    }

    /** The shares of the allowed time of which a warning has been written. */
    public Set<Integer> warned() {
        return Set.copyOf(warned);
    }

    /** Whether the ledger has the breach; until then a worker has still to notice it. One that was taken back it has not. */
    public boolean missedIsWritten() {
        return missedIsWritten;
    }

    /** Whether the ledger has a breach, also one that a correction took back: whoever is mailed of it has been. */
    boolean missedWasWritten() {
        return missedWasWritten;
    }

    /** How many corrections it is read with. */
    int corrections() {
        return (int) written.stream()
                .filter(event -> event.kind() == ClockEventKind.CORRECTED)
                .count();
    }

    /** When that share of the allowed time has passed or will have, if nothing changes; nothing while paused. */
    public Optional<Instant> reaches(int percent) {
        Instant since = runsSince;
        if (since == null) {
            return Optional.empty();
        }
        Duration share = allowed().multipliedBy(percent).dividedBy(100);
        return Optional.of(calendar.plus(since, share.minus(counted)));
    }
}
