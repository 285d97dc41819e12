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
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.orikaeshi.app.DeskDatabase;
import jp.orikaeshi.app.RunningDesk;

/** A serving desk that asks nobody but the targets, and what it and its database have cost. */
record MonitoringDesk(RunningDesk desk, TargetsProcess targets) implements AutoCloseable {
    private static final Pattern LATE = Pattern.compile("probe_lateness\\S*quantile=\"0\\.99\"\\S*\\s+(\\S+)");

    static MonitoringDesk on(TargetsProcess targets) {
        return new MonitoringDesk(
                RunningDesk.start(
                        "serve",
                        Map.of(
                                "ORIKAESHI_DNS",
                                "127.0.0.1:" + targets.names(),
                                "ORIKAESHI_PROBE_ROOTS",
                                targets.root().toString())),
                targets);
    }

    /** The same once more, stopped and started with the same data. */
    MonitoringDesk again() {
        desk.stop();
        return new MonitoringDesk(desk.again(), targets);
    }

    /** Makes the set-up exactly this one. */
    void apply(String file) {
        HttpResponse<String> answer = desk.send(desk.request("/api/v1/desk")
                .header("Content-Type", "application/yaml")
                .PUT(HttpRequest.BodyPublishers.ofString(file)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** What a stretch of time has cost: the desk, its database, which is a process of its own, and what was stored. */
    record Costs(double seconds, double desk, double database, long stored) {
        double percentOfTwoCores() {
            return (desk + database) / seconds / 2 * 100;
        }

        double secondsPerThousand() {
            return (desk + database) * 1000 / stored;
        }
    }

    /** Lets this much time pass and tells what it cost. */
    Costs during(Duration window) throws IOException, SQLException {
        long stored = count("select count(*) from probe_result");
        double own = ownSeconds();
        double database = databaseSeconds();
        long start = System.nanoTime();
        LockSupport.parkNanos(window.toNanos());
        double seconds = (System.nanoTime() - start) / 1e9;
        own = ownSeconds() - own;
        database = databaseSeconds() - database;
        return new Costs(seconds, own, database, count("select count(*) from probe_result") - stored);
    }

    private double ownSeconds() {
        return ProcessCosts.cpuSeconds(desk.process().pid());
    }

    private double databaseSeconds() throws IOException {
        Path lock = desk.folder().resolve("data/postgres/data/postmaster.pid");
        return ProcessCosts.cpuSeconds(
                Long.parseLong(Files.readAllLines(lock).get(0).strip()));
    }

    double residentMb() {
        return ProcessCosts.residentMb(desk.process().pid());
    }

    double heapInUseMb() throws IOException {
        return ProcessCosts.heapInUseMb(desk.process().pid());
    }

    /** How late checks began lately, at the 99th of a hundred. */
    double latenessMillis() {
        Matcher late = LATE.matcher(desk.get("/metrics").body());
        if (!late.find()) {
            throw new IllegalStateException("no lateness among the metrics");
        }
        // The server tells nanoseconds, whatever the name of the figure says.
        return Double.parseDouble(late.group(1)) / 1e6;
    }

    Connection database() {
        return DeskDatabase.connect(desk);
    }

    long count(String sql) throws SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}
