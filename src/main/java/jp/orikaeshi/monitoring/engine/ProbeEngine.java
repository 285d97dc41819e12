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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.monitoring.Checked;
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
    private static final long FIRST_CHECKS_WITHIN_MILLIS = 2_000;

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

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        refresher = network.executor()
                .scheduleWithFixedDelay(
                        () -> background(this::refresh), 0, REFRESH_EVERY_MILLIS, TimeUnit.MILLISECONDS);
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
        background(this::refresh);
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

    /** Takes over what is watched now. */
    synchronized void refresh() {
        Map<UUID, Watched> wanted = new HashMap<>();
        watchlist.all().forEach((watched, health) -> {
            if (ownership.mine(watched.probe())) {
                wanted.put(watched.probe(), watched);
                Slot known = slots.get(watched.probe());
                if (known == null) {
                    admit(new Slot(watched, health));
                } else if (!known.watched().equals(watched)) {
                    known.become(watched);
                    schedule(known, null);
                }
            }
        });
        slots.entrySet().removeIf(entry -> {
            boolean gone = !wanted.containsKey(entry.getKey());
            if (gone) {
                entry.getValue().retire();
            }
            return gone;
        });
    }

    private void admit(Slot slot) {
        slots.put(slot.watched().probe(), slot);
        long first = Schedule.phase(slot.watched().probe(), FIRST_CHECKS_WITHIN_MILLIS);
        schedule(slot, slot.checked() ? null : Duration.ofMillis(first));
    }

    /** The checks of all probes of one customer, begun now unless they run already. */
    List<CompletableFuture<Void>> checkAll(UUID customerId) {
        return slots.values().stream()
                .filter(slot -> slot.watched().customer().equals(customerId))
                .map(this::run)
                .toList();
    }

    /** Writes what has come together by now. */
    void write() {
        recorder.write();
    }

    private void schedule(Slot slot, @Nullable Duration after) {
        if (stopped) {
            return;
        }
        Watched watched = slot.watched();
        Instant now = clock.instant();
        Instant due = Schedule.next(watched.probe(), watched.interval(), now);
        long untilDue = Duration.between(now, due).toMillis();
        long delay = after == null ? untilDue : Math.min(after.toMillis(), untilDue);
        long dueNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delay);
        slot.timer(network.executor()
                .schedule(
                        () -> {
                            meters.late(System.nanoTime() - dueNanos);
                            run(slot);
                        },
                        delay,
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
                .thenCompose(finding -> referee.judge(slot.watched(), slot.lastTry(), finding, began))
                .whenComplete((finding, bug) -> {
                    Finding found = finding == null ? Finding.unknown("probe-error", String.valueOf(bug)) : finding;
                    finished(slot, found, began, System.nanoTime() - start);
                });
        return begun;
    }

    private void finished(Slot slot, Finding finding, Instant began, long tookNanos) {
        Checked check = slot.judge(finding.at(began), TimeUnit.NANOSECONDS.toMicros(tookNanos));
        meters.checked(slot.watched().kind(), finding.status());
        if (!slot.retired()) {
            recorder.add(check);
            schedule(slot, check.judgement().again().orElse(null));
        }
        slot.done();
    }

    private CompletableFuture<Finding> look(Watched watched, Instant now) {
        try {
            return switch (watched.kind()) {
                case HEARTBEAT ->
                    CompletableFuture.supplyAsync(
                            () -> HeartbeatCheck.judge(watched, watchlist.lastHeartbeat(watched.probe()), now),
                            threads);
                case ALERT ->
                    CompletableFuture.supplyAsync(
                            () -> AlertCheck.judge(watchlist.openAlerts(watched.probe())), threads);
                case HTTP, TCP, TLS, DNS, DNSBL, DOMAIN, SMTP, IMAP, POP3, PING ->
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
