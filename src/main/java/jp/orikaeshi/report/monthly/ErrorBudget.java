package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How long may be down without breaking what is promised, and how much of that has been used.
 *
 * @param allowed in the whole period
 * @param spent on each of its days that has begun, in their order
 * @param days of the whole period
 */
public record ErrorBudget(Duration allowed, List<Duration> spent, int days) {
    private static final int ALL = 100_000;

    public ErrorBudget {
        spent = List.copyOf(spent);
    }

    /**
     * Of what is promised in thousandths of a percent. Down time is counted in whole seconds, and so is what it may be: part of
     * a second more could never be used.
     *
     * @param watched in the whole period, if it is watched to its end
     */
    static ErrorBudget of(int promised, Duration watched, List<Duration> spent, int days) {
        return new ErrorBudget(
                watched.multipliedBy(ALL - promised).dividedBy(ALL).truncatedTo(ChronoUnit.SECONDS), spent, days);
    }

    /** All of these together, day by day. */
    static ErrorBudget sum(List<ErrorBudget> all) {
        int begun = all.stream().mapToInt(one -> one.spent().size()).max().orElse(0);
        List<Duration> spent = new ArrayList<>();
        for (int day = 0; day < begun; day++) {
            int n = day;
            spent.add(all.stream()
                    .map(one -> n < one.spent().size() ? one.spent().get(n) : Duration.ZERO)
                    .reduce(Duration.ZERO, Duration::plus));
        }
        return new ErrorBudget(
                all.stream().map(ErrorBudget::allowed).reduce(Duration.ZERO, Duration::plus),
                spent,
                all.stream().mapToInt(ErrorBudget::days).max().orElse(0));
    }

    public Duration used() {
        return spent.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** Negative once the promise cannot be kept any more. */
    public Duration left() {
        return allowed.minus(used());
    }

    public boolean overdrawn() {
        return left().isNegative();
    }

    /** What was left at the end of each day that has begun. */
    public List<Duration> burnDown() {
        List<Duration> after = new ArrayList<>();
        Duration rest = allowed;
        for (Duration day : spent) {
            rest = rest.minus(day);
            after.add(rest);
        }
        return after;
    }
}
