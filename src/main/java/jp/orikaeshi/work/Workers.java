package jp.orikaeshi.work;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import jp.orikaeshi.time.ClockAdvanced;
import org.jspecify.annotations.Nullable;

/** Starts this node's share of the durable work with the application, and lets it finish when the application stops. */
@ApplicationScoped
public class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class.getName());
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration DRAIN = Duration.ofSeconds(6);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    @Any
    Instance<WorkHandler> handlers;

    @Inject
    WorkQueue queue;

    @Inject
    WorkRunner runner;

    @Inject
    FrontDoor door;

    @Inject
    Clock clock;

    private @Nullable WorkLoop loop;
    private @Nullable ThreadPoolExecutor pool;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        Map<String, WorkHandler> byKind =
                handlers.stream().collect(Collectors.toMap(WorkHandler::kind, Function.identity()));
        pool = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
        String owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        WorkLoop started = new WorkLoop(queue, runner, byKind, pool, owner, clock, POLL);
        loop = started;
        threads.newThread(() -> onceOpen(started)).start();
        threads.newThread(started::renewLeases).start();
    }

    private void onceOpen(WorkLoop started) {
        try {
            door.awaitOpen();
            started.poll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkAdded added) {
        if (loop != null) {
            loop.wake();
        }
    }

    void wake(@Observes ClockAdvanced advanced) {
        if (loop != null) {
            loop.wake();
        }
    }

    @PreDestroy
    void stop() {
        if (loop == null || pool == null) {
            return;
        }
        loop.stop();
        pool.shutdown();
        try {
            if (!pool.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(
                        Level.WARNING,
                        "Work still running at the stop: its lease runs out and another worker takes it");
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
