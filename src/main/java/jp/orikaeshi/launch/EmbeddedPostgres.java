package jp.orikaeshi.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own below the data folder. It listens on the loopback address only and asks for a
 * password from the first moment. Its data stay; a server that an earlier, killed process left running
 * is stopped first.
 */
final class EmbeddedPostgres {
    static final String USER = "orikaeshi";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Path cluster;
    private final Path log;
    private final Unprivileged unprivileged;
    private @Nullable Process server;

    EmbeddedPostgres(Path home, Path logs) throws Refusal {
        this.home = home;
        this.cluster = home.resolve("data");
        this.log = logs.resolve("postgresql.log");
        this.unprivileged = Unprivileged.find();
    }

    /** Starts it and answers where it is once it takes connections. */
    Database start() throws IOException, InterruptedException, Refusal {
        Path programs = PostgresBinaries.unpack(home);
        String password = PostgresPassword.at(home.resolve("password"));
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise(programs);
        }
        stopOrphan(programs);
        int port = freePort();
        server = launch(programs, port);
        awaitReady(server);
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    /** Ends it in order: open transactions are rolled back, everything committed is on disk. */
    void stop() {
        Process running = server;
        if (running == null) {
            return;
        }
        try {
            control(home.resolve("programs"), "fast");
            if (!running.waitFor(5, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (IOException e) {
            // Its log recovers whatever is on disk at the next start.
            running.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.destroyForcibly();
        }
    }

    private void initialise(Path programs) throws IOException, InterruptedException, Refusal {
        Path part = home.resolve("data.part");
        if (Files.exists(part)) {
            DataDir.deleteTree(part);
        }
        Files.createDirectories(part);
        if (unprivileged.otherOwner()) {
            run(List.of(
                    "chown",
                    "-R",
                    "65534:65534",
                    part.toString(),
                    home.resolve("password").toString()));
        }
        int status = run(unprivileged.command(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + part,
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + home.resolve("password"),
                "--encoding=UTF8",
                "--locale=C"));
        if (status != 0) {
            throw failed("could not set up its data");
        }
        Files.move(part, cluster);
    }

    private Process launch(Path programs, int port) throws IOException {
        List<String> command = unprivileged.command(
                programs.resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=120",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC");
        return process(command).start();
    }

    /** The server says in its own file when it takes connections. */
    private void awaitReady(Process started) throws IOException, InterruptedException, Refusal {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            List<String> facts = postmasterFile();
            if (facts.size() >= 8
                    && facts.get(0).equals(Long.toString(started.pid()))
                    && facts.get(7).strip().equals("ready")) {
                return;
            }
            if (started.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw failed("ended while starting");
            }
        }
        started.destroyForcibly();
        throw failed("did not start within " + PATIENCE.toSeconds() + " s");
    }

    private List<String> postmasterFile() throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /**
     * We hold the data folder's lock, so a server on it can only be one that a killed desk left behind. If that is gone
     * too, its file goes: in a container the numbers of processes begin anew, so that the one it names may be any of
     * ours, on which PostgreSQL refuses to start, or the new server's own, which would look ready at once.
     */
    private void stopOrphan(Path programs) throws IOException, InterruptedException {
        List<String> facts = postmasterFile();
        if (facts.isEmpty()) {
            return;
        }
        ProcessHandle orphan = ProcessHandle.of(Long.parseLong(facts.get(0).strip()))
                .filter(this::servesOurCluster)
                .orElse(null);
        if (orphan == null) {
            Files.delete(cluster.resolve("postmaster.pid"));
            return;
        }
        if (control(programs, "fast") != 0) {
            control(programs, "immediate");
        }
    }

    // The number of a process that has gone may meanwhile be another program's.
    private boolean servesOurCluster(ProcessHandle process) {
        return process.isAlive()
                && process.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(argument -> argument.equals(cluster.toString()));
    }

    private int control(Path programs, String mode) throws IOException, InterruptedException {
        return run(unprivileged.command(
                programs.resolve("bin/pg_ctl").toString(), "stop", "-D", cluster.toString(), "-m", mode, "-t", "6"));
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        return process(command).start().waitFor();
    }

    private ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private Refusal failed(String what) {
        return new Refusal("the embedded PostgreSQL " + what + lastWords() + "; see " + log);
    }

    private String lastWords() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .reduce("", (before, line) -> " (" + line + ")");
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
