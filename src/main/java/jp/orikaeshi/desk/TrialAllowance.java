package jp.orikaeshi.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How much each person may try: enough to set up one probe after the other, too little to search a network for what
 * answers.
 */
final class TrialAllowance {
    static final int MOST = 20;
    static final Duration WITHIN = Duration.ofMinutes(1);

    private final Map<String, Deque<Instant>> tries = new HashMap<>();

    /** Zero, and this counts as one; else how long to wait for the next. */
    synchronized Duration ask(String login, Instant now) {
        tries.values().forEach(known -> known.removeIf(at -> !at.isAfter(now.minus(WITHIN))));
        tries.values().removeIf(Deque::isEmpty);
        Deque<Instant> own = tries.computeIfAbsent(login, first -> new ArrayDeque<>());
        if (own.size() >= MOST) {
            return Duration.between(now, own.getFirst().plus(WITHIN));
        }
        own.addLast(now);
        return Duration.ZERO;
    }
}
