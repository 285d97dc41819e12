package jp.orikaeshi.monitoring.probe;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The agent of net-snmp that is installed on this machine. Without one the tests that need it are skipped, or fail where
 * {@code REQUIRE_SNMPD=1} says that there has to be one.
 */
final class Snmpd implements AutoCloseable {
    private static final List<String> PLACES = List.of("/usr/sbin/snmpd", "/usr/local/sbin/snmpd");

    private final Process process;
    private final int port;

    private Snmpd(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with this configuration; or skips the test that asked, with the reason. */
    static Snmpd start(Path folder, String... configuration) throws IOException {
        Path executable = executable();
        int port = freePort();
        Path file = Files.write(folder.resolve("snmpd.conf"), List.of(configuration));
        ProcessBuilder builder = new ProcessBuilder(
                executable.toString(),
                "-f",
                "-Lf",
                folder.resolve("log").toString(),
                "-C",
                "-c",
                file.toString(),
                "-p",
                folder.resolve("pid").toString(),
                "udp:127.0.0.1:" + port);
        builder.environment().put("SNMP_PERSISTENT_DIR", folder.resolve("state").toString());
        // What Debian sets for its own MIB files is of no use here.
        builder.environment().put("MIBS", "");
        Snmpd agent = new Snmpd(builder.redirectErrorStream(true).start(), port);
        try {
            await().until(agent::listens);
        } catch (RuntimeException late) {
            agent.close();
            throw new IllegalStateException(Files.readString(folder.resolve("log")), late);
        }
        return agent;
    }

    private static Path executable() {
        Optional<Path> found = Stream.concat(Optional.ofNullable(System.getenv("SNMPD")).stream(), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            String reason = "no snmpd: none of " + PLACES + " is there, and SNMPD names none";
            if ("1".equals(System.getenv("REQUIRE_SNMPD"))) {
                throw new AssertionError(reason);
            }
            Assumptions.abort(reason);
        }
        return found.orElseThrow();
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    // A port that is taken is one on which it listens.
    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("snmpd ended with " + process.exitValue());
        }
        try (DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException taken) {
            return true;
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
