package jp.orikaeshi.work;

import java.time.Duration;
import java.util.Optional;

/** Does the work of one kind. A CDI bean; the workers find it by its kind. */
public interface WorkHandler {
    String kind();

    /**
     * Does it. When {@link #inTransaction()}, everything it writes and the removal of the item are one transaction:
     * either both happen, once, or neither does. Otherwise it may run again after a crash, so it guards its effect.
     *
     * @param attempt 1 for the first run
     * @throws Exception anything: the item is tried again after {@link #retryAfter}, except after {@link Hopeless}
     */
    void handle(WorkItem item, int attempt) throws Exception;

    /** False for what leaves the database (a call, a mail, a probe): no transaction is held open meanwhile. */
    default boolean inTransaction() {
        return true;
    }

    /** How many of this kind one node does at the same time, so that a slow mail server never holds up a call. */
    default int parallel() {
        return 8;
    }

    /**
     * How long an item that a node has in hand stays with it when it says nothing, because it is dead, or the database is
     * out of its reach. A node that lives renews it in time; one that only stood still meanwhile may have been replaced.
     */
    default Duration lease() {
        return Duration.ofSeconds(30);
    }

    /** How long to wait after the {@code attempt}-th failure; empty gives up and leaves a dead letter. */
    default Optional<Duration> retryAfter(int attempt) {
        return attempt >= 12 ? Optional.empty() : Optional.of(Duration.ofSeconds(1L << Math.min(attempt, 10)));
    }
}
