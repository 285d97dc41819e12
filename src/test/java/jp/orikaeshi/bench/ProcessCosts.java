package jp.orikaeshi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What processes have cost so far, by the kernel's count. */
final class ProcessCosts {
    // What Linux counts in, on every machine that this runs on.
    private static final double TICKS_A_SECOND = 100;

    private ProcessCosts() {}

    /** Processor time of a process, of all that it has started, and of those of them that are over; in seconds. */
    static double cpuSeconds(long pid) {
        long[] all = ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(ProcessHandle::pid)
                .toArray();
        return LongStream.of(all).mapToDouble(ProcessCosts::own).sum();
    }

    private static double own(long pid) {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        } catch (IOException over) {
            return 0;
        }
        // After the name, which may hold anything: user and system time, and those of children that were waited for.
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return fields.subList(11, 15).stream().mapToLong(Long::parseLong).sum() / TICKS_A_SECOND;
    }

    static double residentMb(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a JVM's heap holds once everything that nobody needs was collected. */
    static double heapInUseMb(long pid) throws IOException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String told = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        // The last line: Total, objects, bytes.
        String[] total = told.substring(told.lastIndexOf('\n') + 1).trim().split("\\s+", -1);
        return Long.parseLong(total[2]) / 1048576.0;
    }
}
