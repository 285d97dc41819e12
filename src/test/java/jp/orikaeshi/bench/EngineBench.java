package jp.orikaeshi.bench;

import java.io.IOException;
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

/**
 * What ten thousand probes a minute cost, stored: processor time of the desk and its database, checks counted at the
 * target, lateness, memory, how soon a failure is believed; then one kind alone, as many checks as two cores do. Parts of
 * it by {@code -Dparts=paced,http} for the JVM of {@link Bench}; Maven hands that on to nobody.
 */
final class EngineBench {
    private static final int PROBES = Integer.getInteger("probes", 10_000);
    private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("warm", 90));
    private static final Duration WINDOW = Duration.ofSeconds(Integer.getInteger("window", 120));
    private static final int WINDOWS = Integer.getInteger("windows", 1);
    private static final List<String> PARTS =
            List.of(System.getProperty("parts", "rest,http,https,dns,paced,hard,holes,again,history,zabbix,blackbox")
                    .split(",", -1));

    private final Figures figures = new Figures("engine");
    private final TargetsProcess targets;
    private MonitoringDesk desk;
    private final ProbeLoad load;

    private EngineBench(TargetsProcess targets, MonitoringDesk desk) {
        this.targets = targets;
        this.desk = desk;
        this.load = new ProbeLoad(targets);
    }

    static void run() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("orikaeshi-targets");
        try (TargetsProcess targets = new TargetsProcess(folder)) {
            EngineBench bench = new EngineBench(targets, MonitoringDesk.on(targets));
            try {
                for (String part : PARTS) {
                    bench.part(part);
                }
            } finally {
                bench.desk.close();
                bench.figures.write();
            }
        }
    }

    private void part(String part) throws IOException, SQLException {
        switch (part) {
            case "rest" -> rest();
            case "paced" -> paced();
            case "hard" -> believed();
            case "holes" -> holes();
            case "http" -> saturated("http", 6000, "<= 0.15");
            case "https" -> saturated("https", 2000, "<= 0.9");
            case "dns" -> saturated("dns", 8000, "<= 0.06");
            case "again" -> again();
            case "history" -> HistoryDrawn.measure(figures, desk);
            case "zabbix" -> besideZabbix();
            case "blackbox" -> ExporterPeer.measure(figures, targets);
            default -> throw new IllegalArgumentException("no part " + part);
        }
    }

    /** Nothing to watch. What the start leaves to compile is over by then. */
    private void rest() throws IOException, SQLException {
        LockSupport.parkNanos(Duration.ofSeconds(60).toNanos());
        figures.value(
                "rest.cpuPercentOfTwoCores",
                "-",
                desk.during(Duration.ofSeconds(20)).percentOfTwoCores());
        figures.value("rest.residentMb", "-", desk.residentMb());
        figures.value("rest.heapInUseMb", "-", desk.heapInUseMb());
    }

    private void paced() throws IOException, SQLException {
        desk.apply(load.mix(PROBES, false));
        LockSupport.parkNanos(WARM.toNanos());
        measure("paced");
        figures.value("paced.falseOutages", "0", desk.count("select count(*) from outage"));
    }

    private void holes() throws IOException, SQLException {
        desk.apply(load.mix(PROBES, true));
        LockSupport.parkNanos(WARM.toNanos());
        measure("holes");
    }

    private void measure(String name) throws IOException, SQLException {
        for (int window = 0; window < WINDOWS; window++) {
            Map<String, Long> before = targets.counts();
            MonitoringDesk.Costs costs = desk.during(WINDOW);
            Map<String, Long> after = targets.counts();
            after.forEach((kind, count) ->
                    figures.value(name + ".asked." + kind, "-", count - before.getOrDefault(kind, 0L)));
            figures.value(name + ".checksStored", "-", costs.stored());
            figures.value(name + ".cpuPercentOfTwoCores", "<= 15", costs.percentOfTwoCores());
            figures.value(name + ".cpuSecondsPerThousand", "-", costs.secondsPerThousand());
            figures.value(name + ".cpuSecondsPerThousand.database", "-", costs.database() * 1000 / costs.stored());
        }
        figures.value(name + ".latenessP99Ms", "<= 1000", desk.latenessMillis());
        figures.value(name + ".neverCheckedAgain", "0", silent());
        figures.value(name + ".residentMb", "<= 400", desk.residentMb());
        figures.value(name + ".heapInUseMb", "<= 400", desk.heapInUseMb());
    }

    /** Each probe every second, more than two cores do together with the targets. */
    private void saturated(String kind, int probes, String asked) throws IOException, SQLException {
        desk.apply(load.only(kind, probes, Duration.ofSeconds(1)));
        LockSupport.parkNanos(WARM.toNanos());
        for (int window = 0; window < WINDOWS; window++) {
            long before = targets.counts().getOrDefault(kind, 0L);
            MonitoringDesk.Costs costs = desk.during(WINDOW);
            figures.value(kind + ".asked", "-", targets.counts().getOrDefault(kind, 0L) - before);
            figures.value(kind + ".checksStored", "-", costs.stored());
            figures.value(kind + ".cpuPercentOfTwoCores", "-", costs.percentOfTwoCores());
            figures.value(kind + ".cpuSecondsPerThousand", asked, costs.secondsPerThousand());
            figures.value(kind + ".cpuSecondsPerThousand.database", "-", costs.database() * 1000 / costs.stored());
        }
    }

    /** Plain pages, two hundred a second: this desk, then Zabbix. */
    private void besideZabbix() throws IOException, SQLException {
        Duration interval = Duration.ofSeconds(5);
        if (!ZabbixPeer.installed()) {
            System.out.println("engine: no Zabbix is installed, nothing to compare with");
            return;
        }
        desk.apply(load.only("http", 1000, interval));
        LockSupport.parkNanos(WARM.toNanos());
        MonitoringDesk.Costs costs = desk.during(WINDOW);
        figures.value("besideZabbix.checksStored", "-", costs.stored());
        figures.value("besideZabbix.cpuSecondsPerThousand", "below peer.zabbix", costs.secondsPerThousand());
        figures.value("besideZabbix.cpuSecondsPerThousand.database", "-", costs.database() * 1000 / costs.stored());
        desk.apply(load.only("http", 20, Duration.ofHours(1)));
        ZabbixPeer.measure(figures, targets, 1000, interval, WARM, WINDOW);
    }

    /** Stopped and started again: how soon each has been looked at since. To be run behind one that has minutes. */
    private void again() throws SQLException {
        desk = desk.again();
        Instant ready = Instant.now();
        String waiting = "select count(*) from probe p left join probe_state s on s.probe_id = p.id"
                + " where p.removed_at is null and (s.checked_at is null or s.checked_at < '" + ready + "')";
        while (desk.count(waiting) > 0 && Instant.now().isBefore(ready.plusSeconds(180))) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        figures.value(
                "again.secondsUntilAllWereChecked",
                "<= 60",
                Duration.between(ready, Instant.now()).toMillis() / 1000.0);
        figures.value("again.neverChecked", "0", desk.count(waiting));
    }

    /** Probes of which an interval passed without a check, and half of the next. */
    private long silent() throws SQLException {
        return desk.count(
                "select count(*) from probe p left join probe_state s on s.probe_id = p.id where p.removed_at is null"
                        + " and (s.checked_at is null or s.checked_at < now() - interval '90 seconds')");
    }

    /** One of each twenty begins to fail; to be run behind {@link #paced}. */
    private void believed() throws IOException, SQLException {
        Instant broken = Instant.now();
        targets.breaks();
        LockSupport.parkNanos(Duration.ofSeconds(100).toNanos());
        List<Duration> until = new ArrayList<>();
        try (Connection database = desk.database();
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
