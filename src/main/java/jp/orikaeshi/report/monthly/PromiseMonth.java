package jp.orikaeshi.report.monthly;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.orikaeshi.report.Span;
import jp.orikaeshi.sla.BreachReason;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.sla.Correction;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.sla.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of promise was kept in a month. A promise counts in the month in which it was kept or broken, and as
 * open in each month at whose end it was neither: so what was reported once never changes. One that was withdrawn
 * before its deadline counts as that, in the month in which it was, and never as kept: who could withdraw unseen could
 * withdraw whatever is late. One that is owed under another ticket's number counts there.
 *
 * <p>What an earlier month has counted as kept, broken or withdrawn counts in no other one: where a manager sets it right
 * later, both figures are listed in the month in which that was written, and no more. What an earlier month had as open,
 * and a correction decides, counts in the month of the correction.
 *
 * @param metOf each one that was kept in the month
 * @param missed each one that was broken in the month, the earliest first
 * @param withdrawn each one that was withdrawn in the month, the earliest first
 * @param openOf each one that was neither kept nor broken at the end of what is reported on
 * @param corrected each one of which a manager set right in the month what counts, by ticket
 */
public record PromiseMonth(
        Promise promise,
        List<ClockEvent.Clocked> metOf,
        List<Missed> missed,
        List<Withdrawn> withdrawn,
        List<ClockEvent.Clocked> openOf,
        List<Corrected> corrected) {
    public PromiseMonth {
        metOf = List.copyOf(metOf);
        missed = List.copyOf(missed);
        withdrawn = List.copyOf(withdrawn);
        openOf = List.copyOf(openOf);
        corrected = List.copyOf(corrected);
    }

    /**
     * A broken promise.
     *
     * @param doneAt when it was done after all; null if it had not been
     * @param reason why it was broken; null while nobody has written it
     * @param counted what counted from its deadline until it was done, as the plan counts time; null if it had not been
     *     done, and in months that were kept before this was
     */
    public record Missed(
            long ticket,
            int cycle,
            Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable String reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Duration counted) {
        public Optional<String> why() {
            return Optional.ofNullable(reason);
        }

        public Optional<Instant> done() {
            return Optional.ofNullable(doneAt);
        }

        /** By how much it was late when it was done; zero where nothing of that counted. */
        public Optional<Duration> late() {
            return done().map(at -> Objects.requireNonNullElseGet(counted, () -> Duration.between(dueAt, at)));
        }
    }

    /** A promise that was taken back before its deadline. */
    public record Withdrawn(long ticket, int cycle, Instant at, Withdrawal why) {}

    /**
     * A promise whose figures were set right: both stand in the report.
     *
     * @param measured how it stood without the corrections
     * @param state how it stands, and is counted
     * @param corrections what was set right, why, and by whom, in the order in which it was written; null in months that
     *     were kept before these were
     */
    public record Corrected(
            long ticket,
            int cycle,
            ClockState measured,
            Duration measuredTime,
            ClockState state,
            Duration time,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Correction> corrections) {
        public Corrected {
            corrections = corrections == null ? null : List.copyOf(corrections);
        }

        /** What was set right; nothing in months that were kept before it was. */
        public List<Correction> why() {
            return Objects.requireNonNullElse(corrections, List.of());
        }
    }

    /** All that were given, whatever became of them. */
    public int number() {
        return met() + missed.size() + withdrawn.size() + open();
    }

    /** Whether there is anything to say: some were given, or one that an earlier month has was set right. */
    public boolean any() {
        return number() > 0 || !corrected.isEmpty();
    }

    public int met() {
        return metOf.size();
    }

    public int open() {
        return openOf.size();
    }

    /** Each one that was broken in the month, the earliest first. */
    public List<ClockEvent.Clocked> missedOf() {
        return missed.stream().map(this::clock).toList();
    }

    private ClockEvent.Clocked clock(Missed one) {
        return new ClockEvent.Clocked(one.ticket(), promise, one.cycle());
    }

    /** Each of them, by ticket and cycle: what the figures are made of. */
    public List<ClockEvent.Clocked> given() {
        return Stream.of(
                        metOf.stream(),
                        missed.stream().map(this::clock),
                        withdrawn.stream().map(one -> new ClockEvent.Clocked(one.ticket(), promise, one.cycle())),
                        openOf.stream())
                .flatMap(Function.identity())
                .sorted(Comparator.comparingLong(ClockEvent.Clocked::ticket).thenComparing(ClockEvent.Clocked::cycle))
                .toList();
    }

    /** @param now the figures are as of then, if the month is not over */
    static PromiseMonth of(Promise promise, List<PromiseClock> clocks, Month month, Instant now) {
        Span passed = month.passedBy(now);
        List<ClockEvent.Clocked> met = new ArrayList<>();
        List<ClockEvent.Clocked> open = new ArrayList<>();
        List<Missed> missed = new ArrayList<>();
        List<Withdrawn> withdrawn = new ArrayList<>();
        List<Corrected> corrected = new ArrayList<>();
        for (PromiseClock clock : clocks) {
            if (clock.clock().promise() != promise) {
                continue;
            }
            corrected(clock, passed).ifPresent(corrected::add);
            if (countedBefore(clock, month)) {
                continue;
            }
            Optional<Instant> broken = clock.missedAt(passed.to());
            if (broken.isPresent()) {
                missed.add(missed(clock, broken.get()));
            } else if (clock.open()) {
                open.add(clock.clock());
            } else if (clock.state(passed.to()) == ClockState.MET && doneIn(clock, passed)) {
                met.add(clock.clock());
            } else {
                withdrawn(clock).filter(one -> in(passed, one.at())).ifPresent(withdrawn::add);
            }
        }
        missed.sort(Comparator.comparing(Missed::dueAt).thenComparing(Missed::ticket));
        withdrawn.sort(Comparator.comparing(Withdrawn::at).thenComparing(Withdrawn::ticket));
        corrected.sort(Comparator.comparing(Corrected::ticket).thenComparing(Corrected::cycle));
        return new PromiseMonth(promise, met, missed, withdrawn, open, corrected);
    }

    // Each month before was reported by what the ledger had at its end. Without corrections what was decided stays
    // decided.
    private static boolean countedBefore(PromiseClock clock, Month month) {
        boolean once = clock.correctedAt().isEmpty();
        return Stream.iterate(month, earlier -> earlier.from().isAfter(clock.startedAt()), Month::before)
                .limit(once ? 1 : Long.MAX_VALUE)
                .anyMatch(earlier -> clock.decidedBefore(earlier.from()));
    }

    private static Optional<Withdrawn> withdrawn(PromiseClock clock) {
        ClockEvent.Clocked of = clock.clock();
        return clock.withdrawal()
                .filter(why -> !why.owedElsewhere())
                .flatMap(why -> clock.withdrawnAt().map(at -> new Withdrawn(of.ticket(), of.cycle(), at, why)));
    }

    private static Optional<Corrected> corrected(PromiseClock clock, Span passed) {
        Instant end = passed.to();
        return clock.correctedAt()
                .filter(at -> in(passed, at))
                .flatMap(at -> clock.asMeasured())
                .map(measured -> new Corrected(
                        clock.clock().ticket(),
                        clock.clock().cycle(),
                        measured.state(end),
                        measured.elapsed(end),
                        clock.state(end),
                        clock.elapsed(end),
                        clock.correctedBy()));
    }

    private static Missed missed(PromiseClock clock, Instant at) {
        return new Missed(
                clock.clock().ticket(),
                clock.clock().cycle(),
                at,
                clock.doneAt().orElse(null),
                clock.breachReason().map(BreachReason::words).orElse(null),
                clock.doneAt().map(clock::margin).map(Duration::negated).orElse(null));
    }

    static boolean doneIn(PromiseClock clock, Span passed) {
        return clock.doneAt().filter(at -> in(passed, at)).isPresent();
    }

    private static boolean in(Span passed, Instant at) {
        return !at.isBefore(passed.from()) && at.isBefore(passed.to());
    }
}
