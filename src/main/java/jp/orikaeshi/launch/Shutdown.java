package jp.orikaeshi.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The end, after SIGTERM or Ctrl-C: the server first, which lets running requests finish, then the database
 * that those requests still need. Never longer than {@link #LIMIT_SECONDS}.
 */
final class Shutdown extends Thread {
    private static final long LIMIT_SECONDS = 9;
    private final Runnable stopDatabase;
    private volatile @Nullable Runnable stopServer;

    private Shutdown(Runnable stopDatabase) {
        super("shutdown");
        this.stopDatabase = stopDatabase;
    }

    /** From now on a signal also stops the database, even in the middle of the start. */
    static Shutdown register(Runnable stopDatabase) {
        Shutdown shutdown = new Shutdown(stopDatabase);
        Runtime.getRuntime().addShutdownHook(shutdown);
        return shutdown;
    }

    /** The server is up: it has to be stopped before its database. */
    void serverIsUp(Runnable stop) {
        stopServer = stop;
    }

    @Override
    public void run() {
        CountDownLatch done = new CountDownLatch(1);
        Thread limit = new Thread(() -> haltUnless(done), "shutdown-limit");
        limit.setDaemon(true);
        limit.start();
        Runnable server = stopServer;
        if (server != null) {
            server.run();
        }
        stopDatabase.run();
        done.countDown();
    }

    private static void haltUnless(CountDownLatch done) {
        try {
            if (!done.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(143);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
