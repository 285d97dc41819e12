package jp.orikaeshi.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One real PostgreSQL for all integration tests of a run. Plain tests ({@code *Test}) start none. */
public final class DatabaseSession implements LauncherSessionListener {
    private @Nullable EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        // Set by failsafe only.
        if (System.getProperty("app.war") != null) {
            start();
        }
    }

    private void start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    // Not UTC, so that whatever leans on the session's zone shows.
                    .setServerConfig("timezone", "America/New_York")
                    .start();
            postgres = started;
            try (Connection connection = started.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role orikaeshi superuser login password 'orikaeshi'");
                statement.execute("create database orikaeshi owner orikaeshi");
            }
            String url = started.getJdbcUrl("orikaeshi", "orikaeshi");
            Flyway.configure()
                    .dataSource(url, "orikaeshi", "orikaeshi")
                    .locations("filesystem:db/migration")
                    .load()
                    .migrate();
            System.setProperty("orikaeshi.db.url", url);
            System.setProperty(
                    "orikaeshi.test.data",
                    Files.createTempDirectory("orikaeshi-it").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        EmbeddedPostgres running = postgres;
        if (running == null) {
            return;
        }
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("payara-micro"))
                .forEach(DatabaseSession::stop);
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        server.onExit().orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).exceptionally(late -> {
            server.destroyForcibly();
            return server;
        });
    }
}
