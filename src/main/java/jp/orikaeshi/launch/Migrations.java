package jp.orikaeshi.launch;

import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/** Looks whether the database answers, and brings its schema up to this version of the program. */
final class Migrations {
    private static final int OLDEST = 15;
    private final PGSimpleDataSource source = new PGSimpleDataSource();

    Migrations(Database database) {
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setLoginTimeout(10);
        source.setConnectTimeout(10);
    }

    /** Connects once. The reason of a failure is the server's or the network's own. */
    void check() throws Refusal {
        try (Connection connection = source.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new Refusal("ORIKAESHI_DB_URL: PostgreSQL " + version + " is too old, " + OLDEST + " is needed");
            }
        } catch (SQLException e) {
            throw new Refusal("ORIKAESHI_DB_URL: cannot connect: " + why(e), e);
        }
    }

    /**
     * Runs what has not run yet.
     *
     * @param scripts a folder: out of the jar they were cut off when the server, starting beside this, closed it
     */
    void migrate(Path scripts) throws Refusal {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations("filesystem:" + scripts.resolve("migration"))
                    .connectRetries(0)
                    // The hundreds of a version name its package: a new one of an old package is no gap.
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new Refusal("the database could not be brought up to date: " + firstLine(root(e)), e);
        }
    }

    /** Whether nobody can log in yet: the administrator's password is still to be chosen. Asked after {@link #migrate}. */
    boolean withoutAccounts() throws Refusal {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select not exists (select from account where password is not null)")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new Refusal("the database does not answer: " + firstLine(e), e);
        }
    }

    // The driver's own words leave out what the network said: that there is no such host, or that time was up.
    private static String why(SQLException e) {
        Throwable root = root(e);
        String network = root instanceof UnknownHostException ? "no such host" : firstLine(root);
        return root == e ? firstLine(e) : firstLine(e) + " (" + network + ")";
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    private static String firstLine(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(message);
    }
}
