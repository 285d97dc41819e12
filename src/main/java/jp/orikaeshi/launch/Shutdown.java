package jp.orikaeshi.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The end, after SIGTERM or Ctrl-C: the running requests are answered, then the server stops, then the database. Never
 * longer than {@link #LIMIT_SECONDS}.
 */
final class Shutdown extends Thread {
    private static final long LIMIT_SECONDS = 9;
    private final Runnable stopDatabase;
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicBoolean limited = new AtomicBoolean();
    private volatile @Nullable Runnable stopServer;

    private Shutdown(Runnable stopDatabase) {
        super("shutdown");
        this.stopDatabase = stopDatabase;
    }

    /** From now on a signal also stops the database, even in the middle of the start. */
    static Shutdown register(Runnable stopDatabase) {
        Shutdown shutdown = new Shutdown(stopDatabase);
        Runtime.getRuntime().addShutdownHook(shutdown);
        Signals.before(shutdown::begin);
        return shutdown;
    }

    /** The server is up: it has to be stopped before its database. */
    void serverIsUp(Runnable stop) {
        stopServer = stop;
    }

    private void begin() {
        limit();
        RunningRequests.drain();
    }

    // Once: from the signal, or from the hook where something else ends the process.
    private void limit() {
        if (limited.compareAndSet(false, true)) {
            Thread limit = new Thread(this::haltUnlessDone, "shutdown-limit");
            limit.setDaemon(true);
            limit.start();
        }
    }

    @Override
    public void run() {
        limit();
        Runnable server = stopServer;
        if (server != null) {
            server.run();
        }
        stopDatabase.run();
        done.countDown();
    }

    private void haltUnlessDone() {
        try {
            if (!done.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(143);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
