package jp.orikaeshi.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.time.BusinessCalendar;
import jp.orikaeshi.time.Period;
import jp.orikaeshi.time.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of one clock are made of: all time from its beginning to its end, or until the moment up to which is
 * asked, without a gap, each piece with the reason why it counted or did not. The pieces that counted add up to the time that
 * passed.
 */
public final class Explanation {
    private final PromiseClock clock;
    private final Instant until;
    private final List<CountedPiece> pieces = new ArrayList<>();
    private final @Nullable Instant due;
    private Instant since;
    private Terms terms;
    private BusinessCalendar calendar;
    private Duration passed = Duration.ZERO;
    private @Nullable String paused;
    private boolean over;
    private @Nullable Explanation measured;

    private Explanation(PromiseClock clock, ClockEvent start, Instant until) {
        this.clock = clock;
        this.until = until;
        this.due = clock.missedAt(until).orElse(null);
        this.since = start.at();
        this.terms = start.terms().orElseThrow();
        this.calendar = terms.calendar();
    }

    /**
     * Explains a clock, as corrected.
     *
     * @param events of one cycle, in the order in which they were written
     * @param until of a clock that is not over time is counted up to then
     */
    public static Explanation of(List<ClockEvent> events, Instant until) {
        PromiseClock clock = PromiseClock.of(events);
        Explanation corrected = read(clock, CorrectedHistory.of(events), until);
        corrected.measured = clock.asMeasured()
                .map(measured -> read(measured, events, until))
                .orElse(null);
        return corrected;
    }

    private static Explanation read(PromiseClock clock, List<ClockEvent> events, Instant until) {
        Explanation explanation = new Explanation(clock, events.get(0), until);
        events.stream().skip(1).forEach(explanation::take);
        if (!explanation.over) {
            explanation.pass(until);
        }
        return explanation;
    }

    private void take(ClockEvent event) {
        switch (event.kind()) {
            case PAUSED -> {
                pass(event.at());
                paused = event.reason();
            }
            case RESUMED -> {
                pass(event.at());
                paused = null;
            }
            case RE_TERMED -> {
                pass(event.at());
                terms = event.terms().orElseThrow();
                calendar = terms.calendar();
            }
            case MET, WITHDRAWN -> {
                pass(event.at());
                over = true;
            }
            case STARTED, REOPENED, MISSED, WARNED, CORRECTED, EXPLAINED -> {}
        }
    }

    private void pass(Instant until) {
        if (!until.isAfter(since)) {
            return;
        }
        Period period = new Period(since, until);
        if (paused == null) {
            calendar.stretches(since, until).forEach(this::add);
        } else {
            pieces.add(CountedPiece.paused(period, paused, terms, passed));
        }
        since = until;
    }

    // At its deadline a piece ends: what counted after it is what came too late.
    private void add(Stretch stretch) {
        Period period = stretch.period();
        if (stretch.open() && due != null && due.isAfter(period.from()) && due.isBefore(period.to())) {
            open(new Period(period.from(), due), stretch);
            open(new Period(due, period.to()), stretch);
        } else if (stretch.open()) {
            open(period, stretch);
        } else {
            pieces.add(CountedPiece.closed(stretch, terms, passed));
        }
    }

    private void open(Period period, Stretch stretch) {
        passed = passed.plus(Duration.between(period.from(), period.to()));
        pieces.add(CountedPiece.counted(
                period,
                stretch.openness(),
                terms,
                passed,
                due != null && !period.from().isBefore(due)));
    }

    /** What is explained. */
    public PromiseClock clock() {
        return clock;
    }

    /** What the clock's figure without its corrections is made of; nothing if there are none, and this is what was measured. */
    public Optional<Explanation> asMeasured() {
        return Optional.ofNullable(measured);
    }

    /** The moment as of which all this is. */
    public Instant until() {
        return until;
    }

    /** How it stood then. */
    public ClockState state() {
        return clock.state(until);
    }

    public List<CountedPiece> pieces() {
        return List.copyOf(pieces);
    }

    /** All time that counted. */
    public Duration passed() {
        return passed;
    }

    /** When the deadline passed, if it has. */
    public Optional<Instant> missedAt() {
        return Optional.ofNullable(due);
    }
}
