package jp.orikaeshi.monitoring.engine;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.monitoring.Checked;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.content.ContentDesk;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import org.jspecify.annotations.Nullable;

/** Makes one check of one probe: looks, judges what was seen, keeps it to be written. No thread belongs to a check. */
@ApplicationScoped
// A check reports through its slot; its future is for those who wait.
@SuppressWarnings("FutureReturnValueIgnored")
public class Checker {
    private static final Logger LOG = Logger.getLogger(Checker.class.getName());

    @Inject
    Watchlist watchlist;

    @Inject
    ProbeNetwork network;

    @Inject
    Referee referee;

    @Inject
    ContentDesk contents;

    @Inject
    CheckMeters meters;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService threads;

    private final Recorder recorder = new Recorder(checks -> watchlist.record(checks), refused -> meters.refused());

    /**
     * Begins a check, unless one of this probe runs: then that one stands for it.
     *
     * @param next hears when it is over, with the time after which to look again; null: when it is due
     */
    CompletableFuture<Void> run(Slot slot, Consumer<@Nullable Duration> next) {
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
                    finished(slot, found.at(began), System.nanoTime() - start, next);
                });
        return begun;
    }

    private void finished(Slot slot, Observation seen, long tookNanos, Consumer<@Nullable Duration> next) {
        Duration again = null;
        try {
            Checked check = slot.judge(seen, TimeUnit.NANOSECONDS.toMicros(tookNanos));
            again = check.judgement().again().orElse(null);
            meters.checked(slot.watched().kind(), seen.status());
            if (!slot.retired()) {
                recorder.add(check);
            }
        } catch (RuntimeException bug) {
            LOG.log(Level.SEVERE, "a check could not be judged; the probe goes on", bug);
        } finally {
            Duration retry = again;
            slot.over(() -> next.accept(retry));
        }
    }

    /** Looks once; what to make of it is for others. */
    CompletableFuture<Finding> look(Watched watched, Instant now) {
        try {
            return switch (watched.kind()) {
                case HEARTBEAT ->
                    CompletableFuture.supplyAsync(
                            () -> HeartbeatCheck.judge(watched, watchlist.heartbeat(watched.probe()), now), threads);
                case DEVICES -> CompletableFuture.supplyAsync(() -> watchlist.devices(watched, now), threads);
                case ALERT ->
                    CompletableFuture.supplyAsync(
                            () -> AlertCheck.judge(watchlist.openAlerts(watched.probe())), threads);
                case CONTENT ->
                    network.page(watched.params())
                            .thenApplyAsync(seen -> contents.judge(watched.probe(), watched.params(), seen), threads);
                case HTTP, TCP, TLS, DNS, DNSBL, DOMAIN, SMTP, IMAP, POP3, MAILTRIP, PING, SNMP ->
                    network.look(watched.kind(), watched.params());
            };
        } catch (RuntimeException bug) {
            return CompletableFuture.failedFuture(bug);
        }
    }

    /** Whether there is anything to write. */
    boolean seenAnything() {
        return recorder.waits();
    }

    /** Writes what has come together by now. */
    void write() {
        recorder.write();
    }
}
