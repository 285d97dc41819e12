package jp.orikaeshi.work;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A {@link Node} in a JVM of its own, that can be killed, halted and woken as a kernel does it. */
final class NodeProcess implements AutoCloseable {
    static final int NEVER_STUCK = Integer.MAX_VALUE;

    private final Process process;
    private final Path output;

    NodeProcess(String url, String name, int stuckAfter) throws IOException {
        output = Files.createTempFile("node-" + name, ".txt");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Node.class.getName(),
                        url,
                        name,
                        Integer.toString(stuckAfter))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** How many of its items are stuck in the middle right now. */
    long stuck() {
        return output().lines().filter(Swamp.STUCK::equals).count();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}: nothing is finished, nothing is said. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("still there after kill -9");
        }
    }

    /** Stands still, as in a long pause of the collector or of the machine. */
    void halt() throws Exception {
        signal("-STOP");
    }

    /** Goes on where it stood, and out of what it was stuck in. */
    void wakeUp() throws Exception {
        signal("-CONT");
        process.getOutputStream().write("go\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    private void signal(String which) throws Exception {
        Process kill = new ProcessBuilder("kill", which, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new AssertionError("kill " + which + " failed");
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
        Files.delete(output);
    }
}
