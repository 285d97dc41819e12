package jp.orikaeshi.callback;

import java.time.Duration;
import java.time.Instant;

/**
 * The place of a call-back among those that wait for their carrier: the earliest is next. An emergency goes first, then
 * what is overdue, then what is due soonest. Whoever waits keeps its rank while those who come later are due later, so
 * nobody waits for ever.
 */
record TurnRank(Instant at) {
    /** No call-back is owed longer than this before it is given up. */
    private static final Duration EMERGENCY = Duration.ofDays(1);

    static TurnRank of(Instant dueAt, boolean emergency) {
        return new TurnRank(emergency ? dueAt.minus(EMERGENCY) : dueAt);
    }
}
