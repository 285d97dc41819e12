package jp.orikaeshi.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.orikaeshi.app.RunningDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** How the process of the real jar ends, and how it comes back. A start costs more than all the rest: the one that came back is told to stop. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskProcessIT {
    private RunningDesk desk = RunningDesk.start("serve", Map.of());

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    @Order(1)
    void killed_it_comes_back_with_its_data_and_stops_the_database_that_was_left_behind() throws Exception {
        assertThat(put(deskFile())).isEqualTo(200);
        ProcessHandle orphan = database();
        Path oldVersion = Files.createDirectories(desk.folder().resolve("data/dist/0badc0de/app/WEB-INF"));

        desk.kill();
        assertThat(orphan.isAlive()).as("the database of the killed desk").isTrue();
        desk = desk.again();

        assertThat(orphan.isAlive()).as("the database of the killed desk").isFalse();
        assertThat(database().isAlive()).isTrue();
        assertThat(desk.get("/api/v1/desk").body()).contains("株式会社山田製作所");
        assertThat(desk.console()).doesNotContain("password");
        await().untilAsserted(() -> assertThat(desk.folder().resolve("data/dist"))
                .isDirectoryNotContaining(folder -> oldVersion.startsWith(folder))
                .isNotEmptyDirectory());
        nobodyGetsInWithoutThePassword();
    }

    private void nobodyGetsInWithoutThePassword() throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/postgres";
        for (String guess : new String[] {"", "orikaeshi", "postgres"}) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(url, "orikaeshi", guess).close())
                    .as("logged in by '%s'", guess)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    @Order(2)
    void told_to_stop_it_answers_what_it_was_asked_before_takes_nothing_new_and_ends_within_ten_seconds()
            throws Exception {
        ProcessHandle postgres = database();
        byte[] file = deskFile().getBytes(StandardCharsets.UTF_8);
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
            slow.setSoTimeout(10_000);
            slow.getOutputStream().write(head(file.length).getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().write(file, 0, 100);
            slow.getOutputStream().flush();
            // Answered after the other one has been let in.
            assertThat(desk.get("/health/ready").statusCode()).isEqualTo(200);
            long told = System.nanoTime();

            desk.process().destroy();
            await().pollInterval(Duration.ofMillis(20))
                    .until(() -> desk.get("/health/ready").statusCode() == 503);
            slow.getOutputStream().write(file, 100, file.length - 100);

            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("\"applied\":true");
            assertThat(desk.exited(Duration.ofSeconds(10))).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(10));
        }
        assertThat(desk.process().exitValue()).isEqualTo(128 + 15);
        assertThat(postgres.isAlive()).isFalse();
        assertThat(desk.folder().resolve("data/postgres/data/postmaster.pid")).doesNotExist();
    }

    private String head(int length) {
        return "PUT /api/v1/desk HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + RunningDesk.TOKEN
                + "\r\nContent-Type: application/yaml\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private int put(String file) {
        return desk.putDeskFile(file).statusCode();
    }

    private ProcessHandle database() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster().get(0).strip())).orElseThrow();
    }

    private List<String> postmaster() throws IOException {
        Path file = desk.folder().resolve("data/postgres/data/postmaster.pid");
        return Files.readAllLines(file);
    }

    private static String deskFile() throws IOException {
        try (var in = DeskProcessIT.class.getResourceAsStream("/desk/contract.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
