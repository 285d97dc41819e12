package jp.orikaeshi.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
    @TempDir
    private Path folder;

    /** As after the sudden end of a container: in the next one the same number is that of some other process. */
    @Test
    void the_file_of_a_server_that_was_killed_misleads_nobody_though_its_number_is_taken() throws Exception {
        EmbeddedPostgres killed = postgres();
        sql(killed.start(), "create table kept (n int)");
        ProcessHandle server =
                ProcessHandle.of(Long.parseLong(facts().get(0).strip())).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(server.children().toList());
        all.add(server);
        all.forEach(ProcessHandle::destroyForcibly);
        await().until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        Process stranger = new ProcessBuilder("cat").start();
        List<String> left = new ArrayList<>(facts());
        left.set(0, Long.toString(stranger.pid()));
        Files.write(pidFile(), left);

        EmbeddedPostgres next = postgres();
        try {
            sql(next.start(), "insert into kept values (1)");
        } finally {
            next.stop();
            stranger.destroy();
        }

        assertThat(pidFile()).doesNotExist();
    }

    /** A trigger alone could be taken off by the role that owns the table. */
    @Test
    void the_desks_own_role_may_add_to_the_ledger_and_do_nothing_else_with_it() throws Exception {
        EmbeddedPostgres postgres = postgres();
        try {
            Database owner = postgres.start();
            Migrations migrations = new Migrations(owner);
            migrations.migrate(Path.of("db"));
            DeskRole.separate(owner, "first");

            Database desk = DeskRole.separate(owner, "second");

            sql(
                    desk,
                    "insert into ticket (number, status, source, opened_at, identification, search)"
                            + " values (1, 'open', 'api', now(), 'unknown', '')");
            sql(
                    desk,
                    "insert into clock_event (ticket, promise, cycle, kind, at, recorded_at, reason)"
                            + " values (1, 'response', 1, 'started', now(), now(), 'opened');"
                            + " select currval('clock_event_id_seq')");
            sql(
                    desk,
                    "create table probe_result_tried partition of probe_result"
                            + " for values from ('2001-01-01') to ('2001-01-02')");
            for (String refused : List.of(
                    "update clock_event set cycle = 9",
                    "delete from clock_event",
                    "truncate clock_event",
                    "alter table clock_event disable trigger all",
                    "drop table clock_event",
                    "set session_replication_role = replica")) {
                assertThatThrownBy(() -> sql(desk, refused))
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        } finally {
            postgres.stop();
        }
    }

    private EmbeddedPostgres postgres() throws IOException, Refusal {
        return new EmbeddedPostgres(
                Files.createDirectories(folder.resolve("postgres")), Files.createDirectories(folder.resolve("logs")));
    }

    private static void sql(Database database, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var it = connection.createStatement()) {
            it.execute(statement);
        }
    }

    private List<String> facts() throws IOException {
        return Files.readAllLines(pidFile());
    }

    private Path pidFile() {
        return folder.resolve("postgres/data/postmaster.pid");
    }
}
