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
        String sql = "select count(*) from audit_entry where action = ? and subject = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, action);
            query.setString(2, subject);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
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
