package jp.orikaeshi.monitoring.engine;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.Health;
import jp.orikaeshi.monitoring.ProbesChanged;
import jp.orikaeshi.monitoring.ReportReceived;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.time.ClockAdvanced;
import org.jspecify.annotations.Nullable;

/**
 * Runs each probe that is this node's when it is due, from the start of the application to its end.
 */
@ApplicationScoped
// A check reports through its slot; its future is for those who wait.
@SuppressWarnings("FutureReturnValueIgnored")
public class ProbeEngine {
    private static final Logger LOG = Logger.getLogger(ProbeEngine.class.getName());
    private static final long WRITE_EVERY_MILLIS = 500;
    private static final long RENEW_EVERY_MILLIS = 5_000;
    private static final long REFRESH_EVERY_MILLIS = 30_000;
    // Thousands of first checks in the same instant wait for one another, and look like thousands of dead servers.
    private static final long FIRST_CHECKS_WITHIN_MILLIS = 2_000;
    private static final long EACH_FIRST_CHECK_MILLIS = 5;

    @Inject
    Watchlist watchlist;

    @Inject
    Ownership ownership;

    @Inject
    Checker checker;

    @Inject
    ProbeNetwork network;

    @Inject
    Clock clock;

    @Inject
    CheckMeters meters;

    @Resource
    ManagedExecutorService threads;

    private final Map<UUID, Slot> slots = new ConcurrentHashMap<>();
    private final List<ScheduledFuture<?>> timers = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;
    private long known = Long.MIN_VALUE;

    @SuppressWarnings("NullAway.Init")
    private Wheel wheel;

    @PostConstruct
    void open() {
        wheel = new Wheel(network.executor());
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        every(RENEW_EVERY_MILLIS, 0, () -> background(this::renew));
        every(REFRESH_EVERY_MILLIS, REFRESH_EVERY_MILLIS, () -> background(this::refreshIfChanged));
        every(WRITE_EVERY_MILLIS, WRITE_EVERY_MILLIS, () -> {
            if (checker.seenAnything()) {
                background(checker::write);
            }
        });
    }

    private void every(long millis, long first, Runnable task) {
        timers.add(network.executor().scheduleWithFixedDelay(task, first, millis, TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void stop() {
        stopped = true;
        timers.forEach(timer -> timer.cancel(false));
        wheel.close();
        slots.values().forEach(Slot::retire);
        checker.write();
        try {
            ownership.leave();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the other nodes wait for the end of this one's lease", e);
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProbesChanged event) {
        background(() -> refresh(event.customers()));
    }

    // A check that runs already may have looked before the report was there.
    void reported(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportReceived event) {
        Slot slot = slots.get(event.probe());
        if (slot != null) {
            slot.running().whenComplete((nothing, never) -> run(slot));
        } else {
            background(() -> watchlist.one(event.probe()).forEach((watched, health) -> run(new Slot(watched, health))));
        }
    }

    /** Whatever became due in the skipped time runs once, however often it would have run. */
    void advanced(@Observes ClockAdvanced event) {
        for (Slot slot : slots.values()) {
            if (slot.overdue(event.now())) {
                run(slot);
            } else {
                schedule(slot, null);
            }
        }
    }

    /** Takes over what nobody looks after, and leaves to others what is too much. */
    synchronized void renew() {
        if (ownership.renew()) {
            known = Long.MIN_VALUE;
            refreshIfChanged();
            checker.write();
        }
        ownership.handOver();
    }

    /** Takes over what another node, or the time before this start, has changed. */
    private synchronized void refreshIfChanged() {
        long now = watchlist.edition();
        if (now != known) {
            takeOver(watchlist.all(), slot -> true);
            known = now;
        }
    }

    /** Takes over what is watched of these customers now. */
    private synchronized Map<Watched, Health> refresh(Set<UUID> customers) {
        Map<Watched, Health> found = watchlist.of(customers);
        takeOver(found, slot -> customers.contains(slot.watched().customer()));
        return found;
    }

    private void takeOver(Map<Watched, Health> found, Predicate<Slot> concerned) {
        Set<UUID> wanted = new HashSet<>();
        List<Slot> unchecked = new ArrayList<>();
        found.forEach((watched, health) -> {
            if (ownership.mine(watched.probe())) {
                wanted.add(watched.probe());
                Slot slot = slots.get(watched.probe());
                if (slot == null) {
                    slot = new Slot(watched, health);
                    slots.put(watched.probe(), slot);
                    if (slot.checked()) {
                        schedule(slot, null);
                    } else {
                        unchecked.add(slot);
                    }
                } else if (!slot.watched().equals(watched)) {
                    slot.become(watched);
                    schedule(slot, null);
                }
            }
        });
        checkSoon(unchecked);
        slots.values().stream()
                .filter(slot ->
                        concerned.test(slot) && !wanted.contains(slot.watched().probe()))
                .toList()
                .forEach(slot -> {
                    slots.remove(slot.watched().probe());
                    slot.retire();
                });
    }

    /** Each in its place within the time that so many take; the more wait already, the later. */
    private void checkSoon(List<Slot> unchecked) {
        long waiting = slots.values().stream().filter(slot -> !slot.checked()).count();
        long within = Math.max(FIRST_CHECKS_WITHIN_MILLIS, waiting * EACH_FIRST_CHECK_MILLIS);
        unchecked.forEach(slot -> timer(slot, Schedule.phase(slot.watched().probe(), within)));
    }

    /**
     * The checks of all that is watched of one customer now, begun at once unless they run already. What another node looks
     * after is looked at from here too, once: whoever took the call has to know.
     *
     * @return those that are worth waiting for: what takes minutes counts with what it saw last
     */
    List<CompletableFuture<Void>> checkAll(UUID customerId) {
        return refresh(Set.of(customerId)).entrySet().stream()
                .map(probe -> Optional.ofNullable(slots.get(probe.getKey().probe()))
                        .orElseGet(() -> new Slot(probe.getKey(), probe.getValue())))
                .flatMap(slot -> {
                    CompletableFuture<Void> check = run(slot);
                    return slot.watched().kind().takesMinutes() ? Stream.empty() : Stream.of(check);
                })
                .toList();
    }

    /** Writes what has come together by now. */
    void write() {
        checker.write();
    }

    private CompletableFuture<Void> run(Slot slot) {
        return checker.run(slot, again -> schedule(slot, again));
    }

    private void schedule(Slot slot, @Nullable Duration after) {
        Watched watched = slot.watched();
        // One that another node looks after was only visited.
        if (slots.get(watched.probe()) == slot) {
            long untilDue = Schedule.millisUntilDue(watched.probe(), watched.interval(), clock.instant());
            timer(slot, after == null ? untilDue : Math.min(after.toMillis(), untilDue));
        }
    }

    private void timer(Slot slot, long delayMillis) {
        if (stopped) {
            return;
        }
        long dueNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delayMillis);
        slot.timer(wheel.after(delayMillis, () -> {
            meters.late(System.nanoTime() - dueNanos);
            run(slot);
        }));
    }

    // The event loops must not wait for the database.
    private void background(Runnable task) {
        if (stopped) {
            return;
        }
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "the probe engine could not reach the database", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "no thread for the probe engine", e);
        }
    }
}
