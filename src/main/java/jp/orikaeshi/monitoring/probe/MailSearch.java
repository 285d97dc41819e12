package jp.orikaeshi.monitoring.probe;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jp.orikaeshi.monitoring.Status;

/**
 * Looks for the mail of a trip again and again until it is there or its time is up, the more seldom the longer it takes.
 * Between two visits to the mailbox nothing but a timer is left: no thread, no connection.
 */
final class MailSearch {
    private static final long LEAST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 20_000;
    // So that the time of arrival is told to a quarter.
    private static final int PAUSES_IN_WAIT = 4;

    /** How it ended. */
    enum Outcome {
        FOUND,
        /** The mailbox was looked through, and it was not there. */
        NOT_THERE,
        /** The last visit to the mailbox came to nothing. */
        UNREADABLE
    }

    /** @param lastVisit what the last visit to the mailbox came to */
    record End(Outcome outcome, long millis, Finding lastVisit) {}

    private final MailboxFinds finds;
    private final Supplier<CompletableFuture<Finding>> visit;
    private final ScheduledExecutorService timers;
    private final long beganNanos;
    private final CompletableFuture<End> end = new CompletableFuture<>();

    /**
     * Begins the search.
     *
     * @param beganNanos when the trip began, as {@link System#nanoTime()} tells it
     */
    static CompletableFuture<End> begin(
            MailboxFinds finds,
            Supplier<CompletableFuture<Finding>> visit,
            ScheduledExecutorService timers,
            long beganNanos) {
        MailSearch search = new MailSearch(finds, visit, timers, beganNanos);
        search.go(search::pause);
        return search.end;
    }

    private MailSearch(
            MailboxFinds finds,
            Supplier<CompletableFuture<Finding>> visit,
            ScheduledExecutorService timers,
            long beganNanos) {
        this.finds = finds;
        this.visit = visit;
        this.timers = timers;
        this.beganNanos = beganNanos;
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - beganNanos);
    }

    private long leftMillis() {
        return finds.trip().times().timeout().toMillis() - millis();
    }

    private void pause() {
        long pause = Math.min(Math.max(millis() / PAUSES_IN_WAIT, LEAST_PAUSE_MILLIS), LONGEST_PAUSE_MILLIS);
        var unused = timers.schedule(
                () -> go(this::look), Math.min(pause, Math.max(0, leftMillis())), TimeUnit.MILLISECONDS);
    }

    private void look() {
        boolean last = leftMillis() <= 0;
        var unused = visit.get().whenComplete((seen, bug) -> {
            if (bug != null) {
                end.completeExceptionally(bug);
            } else if (finds.mail().isPresent()) {
                end.complete(new End(Outcome.FOUND, millis(), seen));
            } else if (last) {
                end.complete(
                        new End(seen.status() == Status.UP ? Outcome.NOT_THERE : Outcome.UNREADABLE, millis(), seen));
            } else {
                go(this::pause);
            }
        });
    }

    // A search that broke off in silence would hold its probe for ever.
    private void go(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException bug) {
            end.completeExceptionally(bug);
        }
    }
}
