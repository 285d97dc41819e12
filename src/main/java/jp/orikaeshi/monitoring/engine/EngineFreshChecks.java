package jp.orikaeshi.monitoring.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.orikaeshi.monitoring.FreshChecks;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.monitoring.StatusBoard;

/** Fresh checks by the engine's own means: the same probes, the same judgement, the same records. */
@ApplicationScoped
public class EngineFreshChecks implements FreshChecks {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Inject
    ProbeEngine engine;

    @Inject
    StatusBoard board;

    @Override
    public Snapshot run(UUID customerId, Duration limit) {
        Duration wait = limit.compareTo(LONGEST) > 0 ? LONGEST : limit;
        long start = System.nanoTime();
        List<CompletableFuture<Void>> checks = engine.checkAll(customerId);
        long left = wait.toNanos() - (System.nanoTime() - start);
        try {
            CompletableFuture.allOf(checks.toArray(CompletableFuture[]::new)).get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            // What has not answered keeps its earlier status, as promised.
            engine.write();
            return board.current(customerId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("checks never fail", e);
        }
        engine.write();
        return board.current(customerId);
    }
}
