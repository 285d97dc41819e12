package jp.orikaeshi.work;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** One node's loop: claims no more of a kind than it has hands for, and keeps the leases of what it does. */
class WorkLoop {
    private static final Logger LOG = Logger.getLogger(WorkLoop.class.getName());

    private final WorkQueue queue;
    private final WorkRunner runner;
    private final Map<String, WorkHandler> handlers;
    private final Executor pool;
    private final String owner;
    private final Clock clock;
    private final Duration poll;
    private final Map<String, AtomicInteger> busy = new ConcurrentHashMap<>();
    private final Set<ClaimedWork> held = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);

    WorkLoop(
            WorkQueue queue,
            WorkRunner runner,
            Map<String, WorkHandler> handlers,
            Executor pool,
            String owner,
            Clock clock,
            Duration poll) {
        this.queue = queue;
        this.runner = runner;
        this.handlers = Map.copyOf(handlers);
        this.pool = pool;
        this.owner = owner;
        this.clock = clock;
        this.poll = poll;
        handlers.keySet().forEach(kind -> busy.put(kind, new AtomicInteger()));
    }

    void wake() {
        wake.release();
    }

    void stop() {
        stopped.countDown();
        wake.release();
    }

    void poll() {
        while (running()) {
            try {
                claimWhatIsDue();
                // A deadline is looked at when it comes, not when it is noticed that it has.
                Duration pause = queue.untilNextDue(handlers.keySet(), clock.instant(), poll);
                wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The database did not answer the workers; they ask again", e);
                waitFor(poll);
            }
        }
    }

    private void claimWhatIsDue() {
        List<String> free = handlers.keySet().stream().filter(k -> room(k) > 0).toList();
        for (String kind : queue.kindsDue(free, clock.instant())) {
            for (ClaimedWork work :
                    queue.claim(kind, room(kind), owner, handler(kind).lease(), clock.instant())) {
                start(work);
            }
        }
    }

    private int room(String kind) {
        return handler(kind).parallel() - hands(kind).get();
    }

    private void start(ClaimedWork work) {
        String kind = work.item().kind();
        held.add(work);
        hands(kind).incrementAndGet();
        pool.execute(() -> {
            try {
                runner.run(work, handler(kind));
            } finally {
                held.remove(work);
                hands(kind).decrementAndGet();
                wake.release();
            }
        });
    }

    void renewLeases() {
        Duration shortest = handlers.values().stream()
                .map(WorkHandler::lease)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        while (running()) {
            waitFor(shortest.dividedBy(3));
            Map<Duration, List<ClaimedWork>> byLease = held.stream()
                    .collect(Collectors.groupingBy(
                            work -> handler(work.item().kind()).lease()));
            try {
                byLease.forEach((lease, works) -> queue.renew(works, lease));
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Leases could not be renewed; others may take over this node's work", e);
            }
        }
    }

    private WorkHandler handler(String kind) {
        return java.util.Objects.requireNonNull(handlers.get(kind));
    }

    private AtomicInteger hands(String kind) {
        return java.util.Objects.requireNonNull(busy.get(kind));
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private void waitFor(Duration time) {
        try {
            stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
