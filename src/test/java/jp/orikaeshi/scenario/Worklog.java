package jp.orikaeshi.scenario;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import jp.orikaeshi.app.DeskDatabase;
import jp.orikaeshi.app.RunningDesk;

/** A look at the desk's durable work, to know when it has nothing to do: nothing else could tell that no call follows. */
final class Worklog implements AutoCloseable {
    private final Connection connection;

    private Worklog(Connection connection) {
        this.connection = connection;
    }

    static Worklog of(RunningDesk desk) {
        return new Worklog(DeskDatabase.connect(desk));
    }

    /** How much is being done or should be, on a clock that has skipped {@code passed}. */
    long due(Duration passed) {
        String sql = "select count(*) from work_item where state = 'RUNNING'"
                + " or (state = 'READY' and due <= clock_timestamp() + make_interval(secs => ?))";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setDouble(1, passed.toMillis() / 1000.0);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** How often it was written down that this was done to it. No page or route shows that. */
    long audited(String action, String subject) {
        return count("select count(*) from audit_entry where action = ? and subject = ?", action, subject);
    }

    /** What of this kind was given up. */
    long dead(String kind) {
        return count("select count(*) from work_item where state = 'DEAD' and kind = ?", kind);
    }

    private long count(String sql, String... values) {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            fill(query, values);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** As after a crash between the deed and its being written down: work that was done comes up once more. */
    void comesUpAgain(String kind, String key) {
        change("insert into work_item (kind, key, due, payload) values (?, ?, clock_timestamp(), '{}')", kind, key);
    }

    /** What the page of the durable work does for each dead letter of a kind. */
    void retriesTheDead(String kind) {
        change("update work_item set state = 'READY', attempts = 0 where state = 'DEAD' and kind = ?", kind);
    }

    private void change(String sql, String... values) {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            fill(change, values);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void fill(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
