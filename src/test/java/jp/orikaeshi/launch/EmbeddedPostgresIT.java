package jp.orikaeshi.launch;

import static org.assertj.core.api.Assertions.assertThat;
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
