package jp.orikaeshi.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import jp.orikaeshi.app.RunningDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar on a PostgreSQL that it does not start itself. */
class ExternalDatabaseIT {
    @TempDir
    static Path folder;

    private static ExternalPostgres postgres;
    private static RunningDesk desk;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = new ExternalPostgres(folder.resolve("postgres"), RunningDesk.freePort());
        Path secret = Files.writeString(folder.resolve("secret"), ExternalPostgres.PASSWORD + "\n");
        desk = RunningDesk.start(
                "serve",
                Map.of(
                        "ORIKAESHI_DB_URL",
                        postgres.url(),
                        "ORIKAESHI_DB_USER",
                        ExternalPostgres.USER,
                        "ORIKAESHI_DB_PASSWORD_FILE",
                        secret.toString()));
    }

    @AfterAll
    static void stop() throws IOException {
        desk.close();
        postgres.close();
    }

    @Test
    void the_desk_lives_in_the_database_it_was_given_and_starts_none_of_its_own() throws SQLException {
        assertThat(postgres.count("select count(*) from flyway_schema_history where success"))
                .isPositive();
        assertThat(postgres.count("select count(*) from account where login = 'admin'"))
                .isEqualTo(1);
        assertThat(desk.folder().resolve("data/postgres")).isEmptyDirectory();
    }

    @Test
    void it_is_not_ready_while_the_database_is_away_and_ready_again_once_it_is_back() throws IOException {
        assertThat(health("ready")).isEqualTo(200);

        postgres.stop();
        becomes(503);
        assertThat(health("live")).isEqualTo(200);

        postgres.start();
        becomes(200);
        assertThat(desk.get("/api/v1/tickets").statusCode()).isEqualTo(200);
    }

    private static void becomes(int status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(health("ready")).isEqualTo(status));
    }

    private static int health(String question) {
        return desk.send(HttpRequest.newBuilder(desk.base().resolve("/health/" + question)))
                .statusCode();
    }
}
