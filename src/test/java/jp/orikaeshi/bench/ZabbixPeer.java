package jp.orikaeshi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.launch.DatabaseStart;

/**
 * Zabbix' server with a PostgreSQL of its own at the same web server at the same pace, where it is installed. Its HTTP items
 * keep the status of the answer, a number; nothing is judged by triggers, and no phase is timed, which is in its favour.
 */
final class ZabbixPeer {
    private static final Path PROGRAM = Path.of("/usr/sbin/zabbix_server");
    private static final Path SCHEMA = Path.of("/usr/share/zabbix-server-pgsql");

    private ZabbixPeer() {}

    static boolean installed() {
        return Files.isExecutable(PROGRAM) && Files.exists(SCHEMA.resolve("schema.sql.gz"));
    }

    static void measure(
            Figures figures, TargetsProcess targets, int items, Duration interval, Duration warm, Duration window)
            throws IOException, SQLException {
        Path folder = Files.createTempDirectory("zabbix");
        DatabaseStart database = new DatabaseStart();
        try {
            Map<String, String> where = database.apply(Map.of(
                    "home", folder.resolve("postgres").toString(),
                    "logs", Files.createDirectory(folder.resolve("logs")).toString(),
                    "migrations", "db"));
            String url = Objects.requireNonNull(where.get("url")).replaceFirst("/[^/]+$", "/zabbix");
            int port = Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
            create(where);
            load(where, port);
            try (Connection zabbix = DriverManager.getConnection(url, where.get("user"), where.get("password"));
                    Statement statement = zabbix.createStatement()) {
                fill(statement, targets.http(), items, interval);
                run(figures, folder, where, port, statement, warm, window);
            }
        } finally {
            database.run();
        }
    }

    private static void create(Map<String, String> where) throws SQLException {
        try (Connection first =
                        DriverManager.getConnection(where.get("url"), where.get("user"), where.get("password"));
                Statement statement = first.createStatement()) {
            statement.execute("create database zabbix");
        }
    }

    /** By PostgreSQL's own client: a hundred thousand rows of templates take JDBC minutes. */
    private static void load(Map<String, String> where, int port) throws IOException {
        for (String part : List.of("schema", "images", "data")) {
            ProcessBuilder client = new ProcessBuilder(
                            "sh",
                            "-c",
                            "zcat " + SCHEMA.resolve(part + ".sql.gz")
                                    + " | psql -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -d zabbix -p " + port + " -U "
                                    + where.get("user"))
                    .inheritIO();
            client.environment().put("PGPASSWORD", Objects.requireNonNull(where.get("password")));
            if (waitFor(client.start()) != 0) {
                throw new IOException("psql failed on " + part);
            }
        }
    }

    private static void fill(Statement statement, int port, int items, Duration interval) throws SQLException {
        // Nothing else is watched: what comes with it looks at the server itself.
        statement.execute("update hosts set status = 1 where status = 0");
        statement.execute("insert into hosts (hostid, host, name, status) values (99000, 'bench', 'bench', 0)");
        statement.execute(
                "insert into items (itemid, type, hostid, name, key_, delay, trends, value_type, url, timeout,"
                        + " retrieve_mode, follow_redirects) select 900000 + i, 19, 99000, 'i' || i, 'web.' || i, '"
                        + interval.toSeconds() + "s', '0', 3, 'http://127.0.0.1:" + port + "/' || i, '8s', 1, 0"
                        + " from generate_series(1, " + items + ") i");
        statement.execute("insert into item_rtdata (itemid) select itemid from items where hostid = 99000");
        // A regular expression on the head of the answer: its status.
        statement.execute("insert into item_preproc (item_preprocid, itemid, step, type, params)"
                + " select itemid, itemid, 1, 5, E'HTTP/1.1 (\\\\d+)\\n\\\\1' from items where hostid = 99000");
    }

    private static void run(
            Figures figures,
            Path folder,
            Map<String, String> where,
            int port,
            Statement statement,
            Duration warm,
            Duration window)
            throws IOException, SQLException {
        Path config = Files.writeString(folder.resolve("zabbix.conf"), """
                AllowRoot=1
                AllowUnsupportedDBVersions=1
                DBHost=127.0.0.1
                DBPort=%d
                DBName=zabbix
                DBUser=%s
                DBPassword=%s
                ListenIP=127.0.0.1
                ListenPort=%d
                LogFile=%s
                PidFile=%s
                SocketDir=%s
                StartPollers=10
                CacheSize=64M
                HousekeepingFrequency=0
                """.formatted(
                        port,
                        where.get("user"),
                        where.get("password"),
                        RunningDesk.freePort(),
                        folder.resolve("zabbix.log"),
                        folder.resolve("zabbix.pid"),
                        folder));
        Process server = new ProcessBuilder(PROGRAM.toString(), "-f", "-c", config.toString())
                .redirectOutput(folder.resolve("console.txt").toFile())
                .redirectErrorStream(true)
                .start();
        try {
            LockSupport.parkNanos(warm.toNanos());
            long stored = stored(statement);
            double own = ProcessCosts.cpuSeconds(server.pid());
            double database = databaseSeconds(folder);
            LockSupport.parkNanos(window.toNanos());
            own = ProcessCosts.cpuSeconds(server.pid()) - own;
            database = databaseSeconds(folder) - database;
            stored = stored(statement) - stored;
            figures.value("peer.zabbix.checksStored", "-", stored);
            figures.value("peer.zabbix.cpuSecondsPerThousand", "-", (own + database) * 1000 / stored);
            figures.value("peer.zabbix.cpuSecondsPerThousand.database", "-", database * 1000 / stored);
        } finally {
            server.destroy();
            waitFor(server);
        }
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static double databaseSeconds(Path folder) {
        try {
            return ProcessCosts.cpuSeconds(
                    Long.parseLong(Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"))
                            .get(0)
                            .strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long stored(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("select count(*) from history_uint where itemid > 900000 and value = 200")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
