package jp.orikaeshi.launch;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Gives memory back that a burst of work has left behind, such as a desk file with thousands of probes. The collector
 * makes the heap large for it, and small again only when it next collects everything: a desk that checks without haste
 * makes too little garbage for that, and would hold a gigabyte for days to use a tenth of it.
 */
// Each look sets the timer of the next; nobody waits for one.
@SuppressWarnings("FutureReturnValueIgnored")
final class HeapWatch {
    /** What a heap may hold beyond twice of what has lived long, in bytes: a young generation that is collected seldom. */
    static final long SLACK = 128L << 20;

    private static final long EVERY_MINUTES = 1;
    // A collection of everything stops checks and calls for some tenths of a second.
    private static final long AT_MOST_EVERY_MINUTES = 10;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final MemoryPoolMXBean old;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heap-watch");
        thread.setDaemon(true);
        return thread;
    });

    private HeapWatch(MemoryPoolMXBean old) {
        this.old = old;
    }

    /** Watches from now on, where the collector tells what has lived long. */
    static void begin() {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
                .findFirst()
                .ifPresent(pool -> new HeapWatch(pool).lookIn(EVERY_MINUTES));
    }

    /** Whether so much is held that giving it back is worth a collection. Both in bytes. */
    static boolean tooMuch(long held, long livedLong) {
        return held > 2 * livedLong + SLACK;
    }

    private void lookIn(long minutes) {
        timer.schedule(this::look, minutes, TimeUnit.MINUTES);
    }

    private void look() {
        long held = memory.getHeapMemoryUsage().getCommitted();
        if (!tooMuch(held, old.getUsage().getUsed())) {
            lookIn(EVERY_MINUTES);
            return;
        }
        memory.gc();
        // Where nothing comes back, somebody wants the heap that large.
        if (memory.getHeapMemoryUsage().getCommitted() < held) {
            lookIn(AT_MOST_EVERY_MINUTES);
        } else {
            timer.shutdown();
        }
    }
}
