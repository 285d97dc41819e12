package jp.orikaeshi.monitoring.engine;

import io.netty.util.Timeout;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import jp.orikaeshi.monitoring.Checked;
import jp.orikaeshi.monitoring.Health;
import jp.orikaeshi.monitoring.Judgement;
import jp.orikaeshi.monitoring.Observation;
import org.jspecify.annotations.Nullable;

/** One probe in the engine: what is believed of it, its timer, and the check that runs. One check at a time. */
final class Slot {
    private Watched watched;
    private Health health;
    private @Nullable Timeout timer;
    private @Nullable CompletableFuture<Void> running;
    private boolean retired;

    Slot(Watched watched, Health health) {
        this.watched = watched;
        this.health = health;
    }

    synchronized Watched watched() {
        return watched;
    }

    synchronized void become(Watched now) {
        watched = now;
    }

    synchronized boolean checked() {
        return health.checked();
    }

    /** Whether a whole interval has passed since the last check. */
    synchronized boolean overdue(Instant now) {
        return !health.last().at().plus(watched.interval()).isAfter(now);
    }

    /** Sets the timer, in place of the one that ran. Without effect once the probe is no longer watched. */
    synchronized void timer(Timeout next) {
        Timeout old = timer;
        if (old != null) {
            old.cancel();
        }
        if (retired) {
            next.cancel();
        }
        timer = next;
    }

    /** Begins a check; null if one runs already. */
    synchronized @Nullable CompletableFuture<Void> begin() {
        if (running != null) {
            return null;
        }
        CompletableFuture<Void> begun = new CompletableFuture<>();
        running = begun;
        return begun;
    }

    /** The check that runs, or one that is over. */
    synchronized CompletableFuture<Void> running() {
        return running == null ? CompletableFuture.completedFuture(null) : running;
    }

    /** Whether one more failure is believed. */
    synchronized boolean lastTry() {
        return health.lastTry();
    }

    /** Takes in what the check saw. */
    synchronized Checked judge(Observation seen, long tookMicros) {
        Health before = health;
        Judgement judgement = Judgement.of(before, seen);
        health = judgement.health();
        return new Checked(watched.probe(), before, judgement, tookMicros);
    }

    /**
     * The check is over.
     *
     * @param next sets the timer of the following one, which may go off before this method ends: the slot is free by
     *     then, or that check would be refused and none would ever follow
     */
    void over(Runnable next) {
        CompletableFuture<Void> ended = end();
        if (!retired()) {
            next.run();
        }
        if (ended != null) {
            ended.complete(null);
        }
    }

    private synchronized @Nullable CompletableFuture<Void> end() {
        CompletableFuture<Void> ended = running;
        running = null;
        return ended;
    }

    synchronized boolean retired() {
        return retired;
    }

    synchronized void retire() {
        retired = true;
        Timeout old = timer;
        if (old != null) {
            old.cancel();
        }
    }
}
