package jp.orikaeshi.web.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** One connection a node that hears what any node has touched; it comes back by itself when the database was away. */
@ApplicationScoped
public class LiveListener {
    private static final Logger LOG = System.getLogger(LiveListener.class.getName());
    // Shorter than the minute after which proxies drop a silent connection.
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    @Resource(lookup = "java:app/jdbc/desk")
    DataSource dataSource;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Subscribers subscribers;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Connection listening;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        Thread thread = threads.newThread(this::run);
        thread.setName("live-listener");
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
        Connection connection = listening;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.log(Logger.Level.DEBUG, "the listening connection was gone already", e);
            }
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void run() {
        while (!isStopped()) {
            try {
                listen();
            } catch (SQLException | RuntimeException e) {
                if (!isStopped()) {
                    LOG.log(Logger.Level.WARNING, "live pages wait for the database: {0}", e.toString());
                    pause();
                }
            }
        }
    }

    private void listen() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            listening = connection;
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + LiveFeed.CHANNEL);
            }
            subscribers.tellAll();
            PGConnection pg = connection.unwrap(PGConnection.class);
            while (!isStopped()) {
                PGNotification[] heard = pg.getNotifications((int) BEAT.toMillis());
                if (heard == null || heard.length == 0) {
                    subscribers.beat();
                    continue;
                }
                for (PGNotification notification : heard) {
                    subscribers.tell(notification.getParameter());
                }
            }
        } finally {
            listening = null;
        }
    }

    private void pause() {
        try {
            boolean stop = stopped.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
            LOG.log(Logger.Level.DEBUG, "listening again: {0}", !stop);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
