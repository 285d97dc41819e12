package jp.orikaeshi.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code java -jar orikaeshi.jar …} as an operator types it, in a folder of its own and a clean environment. */
public final class CommandLine {
    // For the JVM that runs the jar; empty measures it as it comes.
    private static final List<String> OPTIONS = Stream.of(
                    System.getProperty("app.options", "").split(" "))
            .filter(option -> !option.isEmpty())
            .toList();

    private CommandLine() {}

    /** What a command that ends by itself printed, and its exit status. */
    public record Result(int status, String output) {}

    /** Starts it; both streams go to {@code console.txt} in the folder. */
    public static Process start(Path folder, Map<String, String> environment, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.txt").toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("ORIKAESHI_")
                        || name.startsWith("TWILIO_")
                        || name.equals("JAVA_TOOL_OPTIONS")
                        || name.equals("JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end, at most three minutes, on however busy a machine. */
    public static Result run(Path folder, Map<String, String> environment, String... words) {
        Process process = start(folder, environment, words);
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + Files.readString(folder.resolve("console.txt")));
            }
            return new Result(process.exitValue(), Files.readString(folder.resolve("console.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The jar of this build. */
    public static Path jar() {
        Path jar =
                Path.of(System.getProperty("app.jar", "target/orikaeshi.jar")).toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new AssertionError("no " + jar + ": mvn -DskipTests package first");
        }
        return jar;
    }
}
