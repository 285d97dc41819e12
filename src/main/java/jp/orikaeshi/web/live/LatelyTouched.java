package jp.orikaeshi.web.live;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * What was touched lately. A page is drawn first and listens then: what is touched in between it would learn of by the
 * next touch only, which may never come.
 */
final class LatelyTouched {
    /** How far back it remembers. A page that took longer to listen knows nothing. */
    static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int FEW = 200;

    private final Map<String, Long> at = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** @param nanos a clock that only goes on, as {@link System#nanoTime} */
    LatelyTouched(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void touch(String topic) {
        long now = nanos.getAsLong();
        at.put(topic, now);
        if (at.size() > FEW) {
            at.values().removeIf(touched -> now - touched > REMEMBERED.toNanos());
        }
    }

    /** Which of these topics were touched since then; all of them if it was too long ago to know. */
    Set<String> since(Duration ago, Set<String> topics) {
        if (ago.compareTo(REMEMBERED) > 0) {
            return topics;
        }
        long from = nanos.getAsLong() - ago.toNanos();
        return topics.stream()
                .filter(topic -> {
                    Long touched = at.get(topic);
                    return touched != null && touched - from >= 0;
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
