package jp.orikaeshi.monitoring.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jp.orikaeshi.monitoring.probe.ListReply.Verdict;

/**
 * Which lists have passed their test. A list that passed is believed for hours, one that did not is tried again soon;
 * probes that ask at the same moment share one test.
 */
final class TestedLists {
    private static final Duration BELIEVED = Duration.ofHours(6);
    private static final Duration DOUBTED = Duration.ofMinutes(10);
    private static final int MOST = 500;

    private record Key(String list, ListPoints points) {}

    private record Entry(Instant at, CompletableFuture<Optional<Verdict>> doubt) {
        boolean current(Instant now) {
            Optional<Verdict> known = doubt.getNow(Optional.empty());
            return at.plus(known.isEmpty() ? BELIEVED : DOUBTED).isAfter(now);
        }
    }

    private final Map<Key, Entry> known = new ConcurrentHashMap<>();
    private final Clock clock;

    TestedLists(Clock clock) {
        this.clock = clock;
    }

    /** Why the list is not to be believed, empty if it is; tested by {@code test} unless that is known. */
    CompletableFuture<Optional<Verdict>> doubt(
            String list, ListPoints points, Supplier<CompletableFuture<ListTest>> test) {
        Instant now = clock.instant();
        if (known.size() >= MOST) {
            known.values().removeIf(entry -> !entry.current(now));
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.compute(
                        new Key(list, points),
                        (key, entry) -> entry != null && entry.current(now)
                                ? entry
                                : new Entry(now, test.get().thenApply(ListTest::doubt)))
                .doubt();
    }
}
