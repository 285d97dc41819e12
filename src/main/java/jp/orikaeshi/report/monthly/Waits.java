package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long people waited.
 *
 * @param each the shortest first
 */
public record Waits(List<Duration> each) {
    public Waits {
        each = List.copyOf(each);
    }

    /** @param inAnyOrder of each who waited */
    static Waits of(Stream<Duration> inAnyOrder) {
        return new Waits(inAnyOrder.sorted().toList());
    }

    public int number() {
        return each.size();
    }

    /** The one in the middle; of an even number the mean of the two in the middle. */
    public Optional<Duration> median() {
        int n = each.size();
        return n == 0
                ? Optional.empty()
                : Optional.of(each.get((n - 1) / 2).plus(each.get(n / 2)).dividedBy(2));
    }

    public Optional<Duration> worst() {
        return each.isEmpty() ? Optional.empty() : Optional.of(each.get(each.size() - 1));
    }
}
