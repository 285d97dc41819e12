package jp.orikaeshi.monitoring.engine;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.Checked;
import jp.orikaeshi.monitoring.Health;
import jp.orikaeshi.monitoring.ProbesChanged;
import jp.orikaeshi.monitoring.ReportReceived;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.time.ClockAdvanced;
import org.jspecify.annotations.Nullable;

/** Runs each probe when it is due, from the start of the application to its end. No thread belongs to a check. */
@ApplicationScoped
// A check reports through its slot; its future is for those who wait.
@SuppressWarnings("FutureReturnValueIgnored")
public class ProbeEngine {
    private static final Logger LOG = Logger.getLogger(ProbeEngine.class.getName());
    private static final long WRITE_EVERY_MILLIS = 500;
    private static final long REFRESH_EVERY_MILLIS = 30_000;
    // Thousands of first checks in the same instant wait for one another, and look like thousands of dead servers.
    private static final long FIRST_CHECKS_WITHIN_MILLIS = 2_000;
    private static final long EACH_FIRST_CHECK_MILLIS = 5;

    @Inject
    Watchlist watchlist;

    @Inject
    Ownership ownership;

    @Inject
    ProbeNetwork network;

    @Inject
    Clock clock;

    @Inject
    CheckMeters meters;

    @Inject
    Referee referee;

    @Resource
    ManagedExecutorService threads;

    private final Map<UUID, Slot> slots = new ConcurrentHashMap<>();
    private final Recorder recorder = new Recorder(checks -> watchlist.record(checks));
    private volatile boolean stopped;
    private @Nullable ScheduledFuture<?> writer;
    private @Nullable ScheduledFuture<?> refresher;
    private long known = Long.MIN_VALUE;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        refresher = network.executor()
                .scheduleWithFixedDelay(
                        () -> background(this::refreshIfChanged), 0, REFRESH_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        writer = network.executor()
                .scheduleWithFixedDelay(
                        () -> background(recorder::write),
                        WRITE_EVERY_MILLIS,
                        WRITE_EVERY_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        stopped = true;
        for (ScheduledFuture<?> timer : new ScheduledFuture<?>[] {writer, refresher}) {
            if (timer != null) {
                timer.cancel(false);
            }
        }
        slots.values().forEach(Slot::retire);
        recorder.write();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProbesChanged event) {
        background(() -> refresh(event.customerId()));
    }

    // A check that runs already may have looked before the report was there.
    void reported(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportReceived event) {
        Slot slot = slots.get(event.probe());
        if (slot != null) {
            slot.running().whenComplete((nothing, never) -> run(slot));
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

    /** Takes over what another node, or the time before this start, has changed. */
    private synchronized void refreshIfChanged() {
        long now = watchlist.edition();
        if (now != known) {
            takeOver(watchlist.all(), slot -> true);
            known = now;
        }
    }

    /** Takes over what is watched of this customer now. */
    synchronized void refresh(UUID customer) {
        takeOver(watchlist.of(customer), slot -> slot.watched().customer().equals(customer));
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
     * Begins the checks of all probes of one customer, unless they run already.
     *
     * @return those that are worth waiting for: what takes minutes counts with what it saw last
     */
    List<CompletableFuture<Void>> checkAll(UUID customerId) {
        return slots.values().stream()
                .filter(slot -> slot.watched().customer().equals(customerId))
                .flatMap(slot -> {
                    CompletableFuture<Void> check = run(slot);
                    return slot.watched().kind().takesMinutes() ? Stream.empty() : Stream.of(check);
                })
                .toList();
    }

    /** Writes what has come together by now. */
    void write() {
        recorder.write();
    }

    private void schedule(Slot slot, @Nullable Duration after) {
        Watched watched = slot.watched();
        long untilDue = Schedule.millisUntilDue(watched.probe(), watched.interval(), clock.instant());
        timer(slot, after == null ? untilDue : Math.min(after.toMillis(), untilDue));
    }

    private void timer(Slot slot, long delayMillis) {
        if (stopped) {
            return;
        }
        long dueNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delayMillis);
        slot.timer(network.executor()
                .schedule(
                        () -> {
                            meters.late(System.nanoTime() - dueNanos);
                            run(slot);
                        },
                        delayMillis,
                        TimeUnit.MILLISECONDS));
    }

    private CompletableFuture<Void> run(Slot slot) {
        CompletableFuture<Void> begun = slot.begin();
        if (begun == null) {
            return slot.running();
        }
        Instant began = clock.instant();
        long start = System.nanoTime();
        look(slot.watched(), began)
                .thenCompose(finding -> referee.judge(
                        slot.watched(),
                        slot.lastTry(),
                        finding,
                        slot.watched().kind().takesMinutes() ? clock.instant() : began))
                .whenComplete((finding, bug) -> {
                    Finding found = finding == null ? Finding.unknown("probe-error", String.valueOf(bug)) : finding;
                    finished(slot, found, began, System.nanoTime() - start);
                });
        return begun;
    }

    private void finished(Slot slot, Finding finding, Instant began, long tookNanos) {
        Duration again = null;
        try {
            Checked check = slot.judge(finding.at(began), TimeUnit.NANOSECONDS.toMicros(tookNanos));
            again = check.judgement().again().orElse(null);
            meters.checked(slot.watched().kind(), finding.status());
            if (!slot.retired()) {
                recorder.add(check);
            }
        } catch (RuntimeException bug) {
            LOG.log(Level.SEVERE, "a check could not be judged; the probe goes on", bug);
        } finally {
            Duration retry = again;
            slot.over(() -> schedule(slot, retry));
        }
    }

    /** Looks once; what to make of it is for others. */
    CompletableFuture<Finding> look(Watched watched, Instant now) {
        try {
            return switch (watched.kind()) {
                case HEARTBEAT ->
                    CompletableFuture.supplyAsync(
                            () -> HeartbeatCheck.judge(watched, watchlist.heartbeat(watched.probe()), now), threads);
                case ALERT ->
                    CompletableFuture.supplyAsync(
                            () -> AlertCheck.judge(watchlist.openAlerts(watched.probe())), threads);
                case HTTP, TCP, TLS, DNS, DNSBL, DOMAIN, SMTP, IMAP, POP3, MAILTRIP, PING, SNMP ->
                    network.look(watched.kind(), watched.params());
            };
        } catch (RuntimeException bug) {
            return CompletableFuture.failedFuture(bug);
        }
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
