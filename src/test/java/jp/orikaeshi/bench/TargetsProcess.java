package jp.orikaeshi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@link ProbeTargets} as a process. */
final class TargetsProcess implements AutoCloseable {
    private static final Pattern COUNT = Pattern.compile("(\\w+)=(\\d+)");

    private final Process process;
    private final BufferedReader lines;
    private final Path folder;
    private final String[] ports;

    TargetsProcess(Path folder) throws IOException {
        this.folder = folder;
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ProbeTargets.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        lines = process.inputReader();
        ports = lines.readLine().split(" ");
    }

    int http() {
        return Integer.parseInt(ports[1]);
    }

    int https() {
        return Integer.parseInt(ports[2]);
    }

    int mail() {
        return Integer.parseInt(ports[3]);
    }

    int hole() {
        return Integer.parseInt(ports[4]);
    }

    int names() {
        return Integer.parseInt(ports[5]);
    }

    Path root() {
        return folder.resolve("root.pem");
    }

    /** What was asked of each kind so far. */
    Map<String, Long> counts() throws IOException {
        tell('c');
        Map<String, Long> counts = new TreeMap<>();
        Matcher matcher = COUNT.matcher(lines.readLine());
        while (matcher.find()) {
            counts.put(matcher.group(1), Long.parseLong(matcher.group(2)));
        }
        return counts;
    }

    /** From now on whatever is asked for below {@code /f} is answered by 503. */
    void breaks() throws IOException {
        tell('b');
    }

    private void tell(char order) throws IOException {
        process.outputWriter().write(order);
        process.outputWriter().flush();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
