package jp.orikaeshi.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.orikaeshi.app.DeskDatabase;
import jp.orikaeshi.app.RunningDesk;

/**
 * What ten thousand probes a minute cost, stored: processor time of the desk and its database, counted checks at the
 * target, lateness, memory, and how soon a failure is believed.
 */
final class EngineBench {
    private static final int PROBES = Integer.getInteger("probes", 10_000);
    private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("warm", 90));
    private static final Duration WINDOW = Duration.ofSeconds(Integer.getInteger("window", 120));
    private static final Pattern LATE = Pattern.compile("probe_lateness\\S*quantile=\"0\\.99\"\\S*\\s+(\\S+)");

    private EngineBench() {}

    static void run() throws IOException, SQLException {
        Figures figures = new Figures("engine");
        Path folder = Files.createTempDirectory("orikaeshi-targets");
        try (TargetsProcess targets = new TargetsProcess(folder);
                RunningDesk desk = RunningDesk.start(
                        "serve",
                        Map.of(
                                "ORIKAESHI_DNS",
                                "127.0.0.1:" + targets.names(),
                                "ORIKAESHI_PROBE_ROOTS",
                                targets.root().toString()))) {
            double idle = spent(desk);
            LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
            figures.value("idle.cpuPercentOfTwoCores", "-", (spent(desk) - idle) / 20 / 2 * 100);
            ProbeLoad load = new ProbeLoad(targets, PROBES);
            apply(desk, load.deskFile(false));
            LockSupport.parkNanos(WARM.toNanos());
            measure(figures, "steady", desk, targets);
            figures.value("steady.falseOutages", "0", (double) count(desk, "select count(*) from outage"));
            figures.value("steady.neverCheckedAgain", "0", (double) silent(desk));
            believed(figures, desk, targets);
            apply(desk, load.deskFile(true));
            LockSupport.parkNanos(WARM.toNanos());
            measure(figures, "holes", desk, targets);
            figures.value("holes.neverCheckedAgain", "0", (double) silent(desk));
            figures.value(
                    "holes.heapInUseMb",
                    "-",
                    ProcessCosts.heapInUseMb(desk.process().pid()));
            ExporterPeer.measure(figures, targets);
        }
        figures.write();
    }

    private static void apply(RunningDesk desk, String file) {
        HttpResponse<String> answer = desk.send(desk.request("/api/v1/desk")
                .header("Content-Type", "application/yaml")
                .PUT(HttpRequest.BodyPublishers.ofString(file)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private static void measure(Figures figures, String name, RunningDesk desk, TargetsProcess targets)
            throws IOException, SQLException {
        Map<String, Long> before = targets.counts();
        double spent = spent(desk);
        long start = System.nanoTime();
        LockSupport.parkNanos(WINDOW.toNanos());
        double seconds = (System.nanoTime() - start) / 1e9;
        spent = spent(desk) - spent;
        Map<String, Long> after = targets.counts();
        after.forEach((kind, count) ->
                figures.value(name + ".asked." + kind, "-", (double) (count - before.getOrDefault(kind, 0L))));
        long written = written(desk, WINDOW);
        figures.value(name + ".checksStored", "-", (double) written);
        figures.value(name + ".cpuPercentOfTwoCores", "<= 15", spent / seconds / 2 * 100);
        figures.value(name + ".cpuMsPerCheck", "-", spent * 1000 / written);
        figures.value(
                name + ".residentMb",
                "<= 400",
                ProcessCosts.residentMb(desk.process().pid()));
        Matcher late = LATE.matcher(desk.get("/metrics").body());
        if (late.find()) {
            // The server tells nanoseconds, whatever the name of the figure says.
            figures.value(name + ".latenessP99Ms", "<= 1000", Double.parseDouble(late.group(1)) / 1e6);
        }
    }

    /** The desk and its database, which is a process of its own. */
    private static double spent(RunningDesk desk) throws IOException {
        Path lock = desk.folder().resolve("data/postgres/data/postmaster.pid");
        long postgres = Long.parseLong(Files.readAllLines(lock).get(0).strip());
        return ProcessCosts.cpuSeconds(desk.process().pid()) + ProcessCosts.cpuSeconds(postgres);
    }

    private static long written(RunningDesk desk, Duration window) throws SQLException {
        return count(
                desk,
                "select count(*) from probe_result where at > now() - interval '" + window.toSeconds() + " seconds'");
    }

    /** Probes of which an interval passed without a check, and half of the next. */
    private static long silent(RunningDesk desk) throws SQLException {
        return count(
                desk,
                "select count(*) from probe p left join probe_state s on s.probe_id = p.id where p.removed_at is null"
                        + " and (s.checked_at is null or s.checked_at < now() - interval '90 seconds')");
    }

    private static long count(RunningDesk desk, String sql) throws SQLException {
        try (Connection database = DeskDatabase.connect(desk);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void believed(Figures figures, RunningDesk desk, TargetsProcess targets)
            throws IOException, SQLException {
        Instant broken = Instant.now();
        targets.breaks();
        LockSupport.parkNanos(Duration.ofSeconds(100).toNanos());
        List<Duration> until = new ArrayList<>();
        try (Connection database = DeskDatabase.connect(desk);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select confirmed_at from outage where outcome = 'http-503'")) {
            while (rows.next()) {
                until.add(Duration.between(broken, rows.getTimestamp(1).toInstant()));
            }
        }
        figures.spread("failureToHard", "median <= 45 s, p99 <= 85 s", until);
        figures.value("failureToHard.missing", "0", PROBES / 20.0 - until.size());
    }
}
