package jp.orikaeshi.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL as an operator has one: with a role and a database for the desk, and it asks for a password. */
final class ExternalPostgres implements AutoCloseable {
    static final String USER = "desk";
    static final String PASSWORD = "long and secret";

    private final Path folder;
    private final int port;
    private @Nullable EmbeddedPostgres running;

    ExternalPostgres(Path folder, int port) throws IOException, SQLException {
        this.folder = folder;
        this.port = port;
        EmbeddedPostgres first = start();
        try (Connection connection = first.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role desk login password '" + PASSWORD + "'");
            statement.execute("create database desk owner desk");
            try (ResultSet row = statement.executeQuery("show hba_file")) {
                row.next();
                Files.writeString(
                        Path.of(row.getString(1)), "host all postgres all trust\nhost all all all scram-sha-256\n");
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    EmbeddedPostgres start() throws IOException {
        EmbeddedPostgres started = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .start();
        running = started;
        return started;
    }

    /** It goes away, as in an update at night. */
    void stop() throws IOException {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/desk";
    }

    /** Looks at the desk's tables. */
    long count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), USER, PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
