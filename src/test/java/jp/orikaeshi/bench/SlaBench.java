package jp.orikaeshi.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import jp.orikaeshi.app.DeskDatabase;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.sla.ClockCost;
import jp.orikaeshi.sla.Terms;

/**
 * What a clock costs, and how soon a breach is acted on among a hundred thousand clocks that run; as many as
 * {@code -Dsla.clocks} says.
 */
final class SlaBench {
    private static final int CLOCKS = Integer.getInteger("sla.clocks", 100_000);
    private static final int BREACHES = 200;
    private static final int LOOKS = 200;
    private static final Duration AHEAD = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Terms TERMS = new Terms("bench", Duration.ofHours(800), null, List.of(), List.of());

    private SlaBench() {}

    static void run() throws IOException, SQLException {
        Figures figures = new Figures("sla");
        clocks(figures);
        try (RunningDesk desk = RunningDesk.start("serve", Map.of());
                Connection database = DeskDatabase.connect(desk)) {
            fill(database);
            Instant filled = Instant.now();
            looks(figures, database);
            breaches(figures, database, filled);
        }
        figures.write();
    }

    private static void clocks(Figures figures) {
        ClockCost cost = new ClockCost(20261124L);
        for (int warmUp = 0; warmUp < 5; warmUp++) {
            cost.remaining();
            cost.readAndRemaining();
        }
        figures.spread("remaining", "<= 20 us", cost.remaining());
        figures.spread("readAndRemaining", "-", cost.readAndRemaining());
        if (cost.sum() == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }

    /** Clocks that are due within the next thirty days, and some within the next minute. */
    private static void fill(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("insert into ticket (number, status, source, opened_at, identification, search)"
                    + " select 1000000 + n, 'open', 'api', now() - interval '800 hours', 'unknown', ''"
                    + " from generate_series(1, " + CLOCKS + ") n");
            statement.execute("insert into clock_event (ticket, promise, cycle, kind, at, recorded_at, reason, terms)"
                    + " select 1000000 + n, 'resolution', 1, 'started', due - interval '800 hours',"
                    + " due - interval '800 hours', 'opened', '" + Json.write(TERMS) + "'::jsonb"
                    + " from (select n, case when n <= " + BREACHES + " then now() + interval '" + AHEAD.toSeconds()
                    + " seconds' + n * interval '200 milliseconds'"
                    + " else now() + interval '1 hour' + random() * interval '30 days' end due"
                    + " from generate_series(1, " + CLOCKS + ") n) clocks");
            statement.execute("insert into work_item (kind, key, due) select 'sla-deadline', ticket::text,"
                    + " at + interval '800 hours' + interval '1 millisecond' from clock_event where ticket > 1000000");
            statement.execute("analyze ticket, clock_event, work_item");
        }
    }

    /** What is due next, asked as the workers ask for what is due, with nothing due and with the earliest few. */
    private static void looks(Figures figures, Connection database) throws SQLException {
        figures.spread("nextDue", "<= 10 ms", looks(database, Instant.now().plus(Duration.ofDays(1))));
        figures.spread("nothingDue", "<= 10 ms", looks(database, Instant.EPOCH));
    }

    private static List<Duration> looks(Connection database, Instant due) throws SQLException {
        List<Duration> took = new ArrayList<>();
        database.setAutoCommit(false);
        try (PreparedStatement asked = database.prepareStatement("select id, key, due from work_item w"
                + " where kind = 'sla-deadline' and state = 'READY' and due <= ? and not exists (select 1"
                + " from work_item r where r.kind = w.kind and r.key = w.key and r.state = 'RUNNING')"
                + " order by due limit 8 for update skip locked")) {
            for (int look = 0; look < LOOKS; look++) {
                long start = System.nanoTime();
                asked.setTimestamp(1, Timestamp.from(due));
                try (ResultSet rows = asked.executeQuery()) {
                    while (rows.next()) {
                        rows.getLong(1);
                    }
                }
                took.add(Duration.ofNanos(System.nanoTime() - start));
                database.rollback();
            }
        } finally {
            database.setAutoCommit(true);
        }
        return took;
    }

    /** From a deadline until the desk has written the breach down and told whom it tells. */
    private static void breaches(Figures figures, Connection database, Instant filled) throws SQLException {
        List<Duration> late = List.of();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (late.size() < BREACHES && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            late = noticed(database, Instant.EPOCH);
        }
        // What was due before all clocks were there had to wait for them.
        figures.spread("breach", "<= 1 s", noticed(database, filled));
        figures.value("breaches", Integer.toString(BREACHES), late.size());
    }

    private static List<Duration> noticed(Connection database, Instant dueAfter) throws SQLException {
        List<Duration> late = new ArrayList<>();
        try (PreparedStatement asked = database.prepareStatement("select extract(epoch from recorded_at - at) * 1000000"
                + " from clock_event where kind = 'missed' and ticket > 1000000 and at > ?")) {
            asked.setTimestamp(1, Timestamp.from(dueAfter));
            ResultSet rows = asked.executeQuery();
            while (rows.next()) {
                late.add(Duration.ofNanos((long) (rows.getDouble(1) * 1000)));
            }
        }
        return late;
    }
}
