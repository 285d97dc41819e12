package jp.orikaeshi.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import jp.orikaeshi.persistence.Json;

/** What one program measured, printed and kept as {@code target/bench/NAME.json} with the machine it was measured on. */
final class Figures {
    private final String name;
    private final ObjectNode all = Json.mapper().createObjectNode();

    Figures(String name) {
        this.name = name;
        ObjectNode machine = all.putObject("machine");
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("processor", processor());
        machine.put("java", Runtime.version().toString());
        machine.put("loadBefore", load());
    }

    /** The spread of {@code samples}, in milliseconds, and the {@code asked} bound in words. */
    void spread(String what, String asked, Collection<Duration> samples) {
        double[] millis = samples.stream()
                .mapToDouble(sample -> sample.toNanos() / 1e6)
                .sorted()
                .toArray();
        ObjectNode figure = figure(what, asked).put("n", millis.length);
        if (millis.length > 0) {
            figure.put("minMs", rounded(millis[0]))
                    .put("p50Ms", rounded(at(millis, 0.50)))
                    .put("p95Ms", rounded(at(millis, 0.95)))
                    .put("p99Ms", rounded(at(millis, 0.99)))
                    .put("maxMs", rounded(millis[millis.length - 1]));
        }
        System.out.println(name + " " + what + ": " + figure);
    }

    /** A number of things. */
    void value(String name, String asked, long number) {
        value(name, asked, (double) number);
    }

    void value(String what, String asked, double value) {
        System.out.println(name + " " + what + ": " + figure(what, asked).put("value", rounded(value)));
    }

    void write() {
        all.withObject("/machine").put("loadAfter", load());
        try {
            Path folder = Files.createDirectories(Path.of("target", "bench"));
            Files.writeString(folder.resolve(name + ".json"), all.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode figure(String what, String asked) {
        return all.withObject("/figures").putObject(what).put("asked", asked);
    }

    /** The smallest sample that at least this part of all samples do not exceed. */
    private static double at(double[] sorted, double part) {
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static double load() {
        return rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
