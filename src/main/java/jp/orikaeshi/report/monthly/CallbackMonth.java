package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.report.Span;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;

/**
 * How long customers waited until engineer and customer were on the line.
 *
 * @param waits of every call-back that reached its customer in the month, in time or late, from the request on; the
 *     shortest first
 * @param reachedOf the clocks that these are of, in the same order
 */
public record CallbackMonth(List<Duration> waits, List<ClockEvent.Clocked> reachedOf) {
    public CallbackMonth {
        waits = List.copyOf(waits);
        reachedOf = List.copyOf(reachedOf);
    }

    static CallbackMonth of(List<PromiseClock> clocks, Span passed) {
        List<PromiseClock> reached = clocks.stream()
                .filter(clock -> clock.clock().promise() == Promise.CALLBACK && PromiseMonth.doneIn(clock, passed))
                .sorted(Comparator.comparing(CallbackMonth::wait))
                .toList();
        return new CallbackMonth(
                reached.stream().map(CallbackMonth::wait).toList(),
                reached.stream().map(PromiseClock::clock).toList());
    }

    private static Duration wait(PromiseClock clock) {
        return Duration.between(clock.startedAt(), clock.doneAt().orElseThrow());
    }

    public int reached() {
        return waits.size();
    }

    /** The one in the middle; of an even number the mean of the two in the middle. */
    public Optional<Duration> median() {
        return new Waits(waits).median();
    }

    public Optional<Duration> worst() {
        return new Waits(waits).worst();
    }
}
