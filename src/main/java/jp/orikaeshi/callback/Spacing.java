package jp.orikaeshi.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.duty.CallLimit;

/** When the same telephone may ring again. Pure: the same calls always give the same instant. */
final class Spacing {
    /** How far back calls matter. */
    static final Duration HOUR = Duration.ofHours(1);

    private Spacing() {}

    /**
     * The earliest time at which it may ring again; empty if it may ring now.
     *
     * @param calls when it rang, in any order; what is older than {@link #HOUR} may be left out
     */
    static Optional<Instant> heldBackUntil(List<Instant> calls, CallLimit limit, Instant now) {
        List<Instant> newestFirst =
                calls.stream().sorted(Comparator.reverseOrder()).toList();
        Stream<Instant> apart = newestFirst.stream().limit(1).map(last -> last.plus(limit.spacing()));
        Stream<Instant> within =
                newestFirst.stream().skip(limit.perHour() - 1L).limit(1).map(first -> first.plus(HOUR));
        return Stream.concat(apart, within).max(Comparator.naturalOrder()).filter(now::isBefore);
    }
}
