package jp.orikaeshi.work;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A database of their own for workers in processes of their own, with the product's tables and a record of effects. */
final class ClusterDatabase implements AutoCloseable {
    private static final String NAME = "work_cluster";
    private static final String USER = "orikaeshi";

    private final String server = System.getProperty("orikaeshi.db.url");
    private final Connection connection;

    ClusterDatabase() throws SQLException {
        try (Connection first = DriverManager.getConnection(server, USER, USER);
                Statement statement = first.createStatement()) {
            statement.execute("drop database if exists " + NAME + " with (force)");
            statement.execute("create database " + NAME);
        }
        Flyway.configure()
                .dataSource(url(), USER, USER)
                .locations("filesystem:db/migration")
                .load()
                .migrate();
        connection = DriverManager.getConnection(url(), USER, USER);
        run("create table effect (kind text, key text, node text)");
        run("create table claim (node text, kind text, asked int, got int)");
    }

    String url() {
        return server.replaceFirst("/orikaeshi(?=\\?|$)", "/" + NAME);
    }

    /**
     * From here on the planner believes that the table is empty, however much comes: as for every queue that was looked
     * at in a quiet hour. A table that never held anything would not do, since the planner then measures it anew.
     */
    void statisticsOfAQuietHour() throws SQLException {
        run("alter table work_item set (autovacuum_enabled = false)");
        add("past", 10_000);
        run("delete from work_item");
        run("analyze work_item");
    }

    void add(String kind, int items) throws SQLException {
        run("insert into work_item (kind, key, due) select '" + kind + "', 'k' || i, now() - interval '1 hour'"
                + " + i * interval '1 millisecond' from generate_series(1, " + items + ") i");
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try (Connection last = DriverManager.getConnection(server, USER, USER);
                Statement statement = last.createStatement()) {
            statement.execute("drop database " + NAME + " with (force)");
        }
    }
}
