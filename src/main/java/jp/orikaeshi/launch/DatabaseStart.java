package jp.orikaeshi.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts or finds the database and migrates it. It lives in a class loader of its own, so that nothing of
 * Flyway is seen by the application: only the JDK's types go in and out.
 */
public final class DatabaseStart implements Function<Map<String, String>, Map<String, String>>, Runnable {
    private static final Logger LOG = Logger.getLogger(DatabaseStart.class.getName());
    private volatile @Nullable EmbeddedPostgres embedded;

    /**
     * Starts.
     *
     * @param settings {@code url}, {@code user} and {@code password} of an external database, or
     *     {@code home} and {@code logs} of the embedded one; {@code migrations}, the folder of both
     * @return {@code url}, {@code user}, {@code password} and {@code fresh}; or the one line of a
     *     {@code refusal}
     */
    @Override
    public Map<String, String> apply(Map<String, String> settings) {
        try {
            Database database = database(settings);
            Migrations migrations = new Migrations(database);
            migrations.check();
            migrations.migrate(Path.of(need(settings, "migrations")));
            Database desk = forTheDesk(database, settings);
            return Map.of(
                    "url", desk.url(),
                    "user", desk.user(),
                    "password", desk.password(),
                    "fresh", Boolean.toString(migrations.withoutAccounts()));
        } catch (Refusal e) {
            return Map.of("refusal", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "the embedded PostgreSQL could not start", e);
            return Map.of("refusal", "the embedded PostgreSQL could not start: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of("refusal", "interrupted");
        }
    }

    private Database database(Map<String, String> settings) throws Refusal, IOException, InterruptedException {
        String url = settings.get("url");
        if (url != null) {
            return new Database(url, settings.getOrDefault("user", ""), settings.getOrDefault("password", ""));
        }
        EmbeddedPostgres postgres =
                new EmbeddedPostgres(Path.of(need(settings, "home")), Path.of(need(settings, "logs")));
        embedded = postgres;
        return postgres.start();
    }

    // Of an external database its owner decides: the guide says how the desk's role is made there.
    private static Database forTheDesk(Database owner, Map<String, String> settings) throws Refusal, IOException {
        return settings.containsKey("url")
                ? owner
                : DeskRole.separate(owner, PostgresPassword.at(Path.of(need(settings, "home"), "desk-password")));
    }

    private static String need(Map<String, String> settings, String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    /** Stops the embedded database; an external one goes on. */
    @Override
    public void run() {
        EmbeddedPostgres postgres = embedded;
        if (postgres != null) {
            postgres.stop();
        }
    }
}
