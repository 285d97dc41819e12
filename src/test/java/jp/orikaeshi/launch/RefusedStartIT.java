package jp.orikaeshi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.app.CommandLine;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.app.SharedDesk;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whatever keeps the desk from starting is one line that names it, with exit status 2. */
@ResourceLock(SharedDesk.DEMO)
class RefusedStartIT {
    @TempDir
    Path folder;

    @Test
    void a_port_in_use_names_the_port() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            assertThat(refusal(Map.of("ORIKAESHI_PORT", port)))
                    .contains("ORIKAESHI_PORT", "127.0.0.1:" + port, "in use");
        }
    }

    @Test
    void a_wrong_setting_is_named_with_its_value() {
        assertThat(refusal(Map.of("ORIKAESHI_PORT", "eighty"))).contains("ORIKAESHI_PORT", "eighty");
        assertThat(refusal(Map.of("ORIKAESHI_BIND", "192.0.2.1"))).contains("ORIKAESHI_BIND", "192.0.2.1");
        assertThat(refusal(Map.of("ORIKAESHI_ZONE", "Asia/Edo"))).contains("ORIKAESHI_ZONE", "Asia/Edo");
        assertThat(refusal(Map.of("TWILIO_ACCOUNT_SID", RunningDesk.ACCOUNT_SID)))
                .contains("TWILIO_AUTH_TOKEN");
    }

    @Test
    void a_secret_that_cannot_be_read_or_is_given_twice_is_named_and_not_told() {
        assertThat(refusal(Map.of("ORIKAESHI_API_TOKEN_FILE", "/nowhere/token")))
                .contains("ORIKAESHI_API_TOKEN_FILE", "/nowhere/token");
        assertThat(refusal(Map.of("ORIKAESHI_API_TOKEN_FILE", "/nowhere/token", "ORIKAESHI_API_TOKEN", "hush-hush")))
                .contains("ORIKAESHI_API_TOKEN_FILE")
                .doesNotContain("hush-hush");
    }

    @Test
    void a_flow_check_says_what_it_found_and_nothing_else() throws IOException {
        Path flows = Files.createDirectories(folder.resolve("flows"));
        Files.writeString(flows.resolve("broken.yaml"), "start: nowhere\n");

        CommandLine.Result result = CommandLine.run(folder, Map.of(), "flow", "check", flows.toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("broken.yaml").doesNotContain("SLF4J");
    }

    @Test
    void a_data_folder_of_another_running_desk_is_left_alone() throws Exception {
        RunningDesk other = RunningDesk.demo();
        collectsEverything(other.process());

        assertThat(refusal(
                        Map.of("ORIKAESHI_DATA", other.folder().resolve("data").toString())))
                .contains("ORIKAESHI_DATA", Long.toString(other.process().pid()));

        assertThat(other.get("/api/v1/tickets").statusCode()).isEqualTo(200);
    }

    // A lock that the collector takes for garbage protects nobody.
    private static void collectsEverything(Process desk) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process collection = new ProcessBuilder(jcmd, Long.toString(desk.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(collection.waitFor()).isZero();
    }

    @Test
    void a_database_that_nobody_runs_is_told() {
        assertThat(refusal(database("jdbc:postgresql://127.0.0.1:" + RunningDesk.freePort() + "/desk", "x")))
                .contains("ORIKAESHI_DB_URL", "refused");
    }

    @Test
    void a_database_that_hangs_up_is_told_and_not_asked_again_and_again() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() -> hangsUp(deaf));

            assertThat(refusal(database("jdbc:postgresql://127.0.0.1:" + deaf.getLocalPort() + "/desk", "x")))
                    .contains("ORIKAESHI_DB_URL");

            deaf.close();
            // With TLS, and without.
            assertThat(asked.get(1, TimeUnit.MINUTES)).isBetween(1, 2);
        }
    }

    // How often it was called until it was closed.
    private static int hangsUp(ServerSocket deaf) {
        int asked = 0;
        while (true) {
            try {
                deaf.accept().close();
                asked++;
            } catch (IOException closed) {
                return asked;
            }
        }
    }

    @Test
    void a_wrong_database_password_is_told_and_a_database_that_is_not_there() throws IOException, SQLException {
        try (ExternalPostgres postgres = new ExternalPostgres(folder.resolve("postgres"), RunningDesk.freePort())) {
            assertThat(refusal(database(postgres.url(), "guessed")))
                    .contains("ORIKAESHI_DB_URL", "password authentication failed")
                    .doesNotContain("guessed");
            assertThat(refusal(database(postgres.url() + "2", ExternalPostgres.PASSWORD)))
                    .contains("ORIKAESHI_DB_URL", "\"desk2\" does not exist");
        }
    }

    private static Map<String, String> database(String url, String password) {
        return Map.of(
                "ORIKAESHI_DB_URL", url, "ORIKAESHI_DB_USER", ExternalPostgres.USER, "ORIKAESHI_DB_PASSWORD", password);
    }

    private String refusal(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(
                Map.of("ORIKAESHI_PORT", Integer.toString(RunningDesk.freePort()), "ORIKAESHI_BIND", "127.0.0.1"));
        all.putAll(settings);
        CommandLine.Result result = CommandLine.run(own(), all, "serve");
        assertThat(result.status()).as(result.output()).isEqualTo(2);
        assertThat(result.output().strip().lines())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("orikaeshi: ")
                .doesNotContain("Exception");
        return result.output();
    }

    private Path own() {
        try {
            return Files.createTempDirectory(folder, "desk");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
