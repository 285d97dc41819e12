package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.report.Span;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;

/**
 * How long customers waited until engineer and customer were on the line.
 *
 * @param waits of every call-back that reached its customer in the month, in time or late, from the request on; the
 *     shortest first
 */
public record CallbackMonth(List<Duration> waits) {
    public CallbackMonth {
        waits = List.copyOf(waits);
    }

    static CallbackMonth of(List<PromiseClock> clocks, Span passed) {
        return new CallbackMonth(clocks.stream()
                .filter(clock -> clock.clock().promise() == Promise.CALLBACK && PromiseMonth.doneIn(clock, passed))
                .map(clock -> Duration.between(clock.startedAt(), clock.doneAt().orElseThrow()))
                .sorted()
                .toList());
    }

    public int reached() {
        return waits.size();
    }

    /** The one in the middle; of an even number the mean of the two in the middle. */
    public Optional<Duration> median() {
        int n = waits.size();
        return n == 0
                ? Optional.empty()
                : Optional.of(waits.get((n - 1) / 2).plus(waits.get(n / 2)).dividedBy(2));
    }

    public Optional<Duration> worst() {
        return waits.isEmpty() ? Optional.empty() : Optional.of(waits.get(waits.size() - 1));
    }
}
