package jp.orikaeshi.monitoring.engine;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.ProbeSpec;
import jp.orikaeshi.monitoring.TrialChecks;
import jp.orikaeshi.monitoring.content.PageCheck;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.monitoring.probe.Prober;

/**
 * Trials by the engine's own means: the same probers behind the same guard, with the same limits. Where others report to
 * us it is looked at what they have reported under that key.
 */
@ApplicationScoped
public class EngineTrialChecks implements TrialChecks {
    private static final Duration PATIENCE = Prober.LIMIT.plusSeconds(4);
    // Whoever waits in front of a page does not wait for a mail that takes longer.
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(1);

    @Inject
    Checker checker;

    @Inject
    ProbeNetwork network;

    @Inject
    Watchlist watchlist;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService threads;

    @Override
    public Observation run(ProbeSpec probe) {
        Instant now = clock.instant();
        UUID reported = probe.params()
                .text("key")
                .flatMap(key -> watchlist.under(probe.kind(), key))
                .orElseGet(UUID::randomUUID);
        Watched watched = new Watched(
                reported,
                new UUID(0, 0),
                probe.kind(),
                probe.params(),
                probe.kind().usualInterval(),
                now);
        return look(watched, now).at(now);
    }

    // What a trial reads must not become what the page is held to.
    private CompletableFuture<Finding> tried(Watched watched, Instant now) {
        return watched.kind() == ProbeKind.CONTENT
                ? network.page(watched.params())
                        .thenApplyAsync(seen -> PageCheck.trial(watched.params(), seen), threads)
                : checker.look(watched, now);
    }

    private Finding look(Watched watched, Instant now) {
        Duration patience = watched.kind().takesMinutes() ? LONG_PATIENCE : PATIENCE;
        try {
            // Begun where all checks begin: a task that this thread starts itself would close the database session of
            // the request when it ends.
            return CompletableFuture.completedFuture(watched)
                    .thenComposeAsync(probe -> tried(probe, now), network.executor())
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Finding.unknown("still-checking", "no result after " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            return Finding.unknown("probe-error", String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.unknown("probe-error", "the desk is being stopped");
        }
    }
}
