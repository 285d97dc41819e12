package jp.orikaeshi.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jp.orikaeshi.app.DeskDatabase;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What managers and engineers wait for once a million tickets are in the database, as many as {@code -Dmonth.tickets}
 * says: ten thousand of them in the last month, five thousand in this one, three hundred of which somebody waits for.
 */
final class MonthBench {
    private static final int TICKETS = Integer.getInteger("month.tickets", 1_000_000);
    private static final int LAST_MONTH = Math.min(10_000, TICKETS / 2);
    private static final int THIS_MONTH = Math.min(5_000, TICKETS / 4);
    private static final int LIVE = 300;
    private static final int CUSTOMERS = Integer.getInteger("month.customers", 500);
    private static final int WARM_UP = 10;
    private static final int RUNS = 60;
    private static final int PRINT_WARM_UP = 5;
    private static final int PRINTS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private MonthBench() {}

    static void run() throws IOException, SQLException {
        Figures figures = new Figures("month");
        YearMonth last = YearMonth.now(ZoneId.of("Asia/Tokyo")).minusMonths(1);
        try (LoadedDesk loaded = LoadedDesk.of(CUSTOMERS);
                Connection database = DeskDatabase.connect(loaded.desk())) {
            fill(database);
            figures.value("tickets", Integer.toString(TICKETS), count(database, "ticket"));
            figures.value("clockEvents", "-", count(database, "clock_event"));
            figures.spread("queue", "<= 60 ms, p95 <= 150", asked(loaded, "/tickets", RUNS));
            figures.spread("slaNow", "-", asked(loaded, "/reports/sla", RUNS));
            figures.spread("lastMonthNotFrozen", "-", asked(loaded, "/reports?month=" + last, 5));
            figures.spread("close", "<= 2 s for 10,000 tickets and 500 assets", List.of(close(database, last)));
            figures.spread("lastMonth", "<= 200 ms", asked(loaded, "/reports?month=" + last, RUNS));
            figures.spread("thisMonth", "<= 200 ms", asked(loaded, "/reports", RUNS));
            figures.spread("trend", "-", asked(loaded, "/reports/trend", RUNS));
            figures.spread("availability90Days", "-", asked(loaded, "/reports/availability?period=90d", RUNS));
            String pdf = "/reports/" + last + ".pdf";
            forgetFiles(database);
            figures.spread("firstPdf", "<= 2 s for 40 pages", List.of(once(loaded, pdf)));
            List<Duration> again = new ArrayList<>();
            for (int run = 0; run < PRINT_WARM_UP + PRINTS; run++) {
                forgetFiles(database);
                Duration one = once(loaded, pdf);
                if (run >= PRINT_WARM_UP) {
                    again.add(one);
                }
            }
            figures.spread("pdfAgain", "<= 2 s for 40 pages", again);
            figures.value("pages", "-", pages(database));
            figures.spread("keptPdf", "-", asked(loaded, pdf, RUNS));
        }
        figures.write();
    }

    private static void fill(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            // Only here: a million rows are not checked one by one for what the next line makes right.
            statement.execute("set session_replication_role = replica");
            statement.execute("create temp table opened as select 1000000 + n as number, case"
                    + " when n > " + (TICKETS - THIS_MONTH) + " then date_trunc('month', now(), 'Asia/Tokyo')"
                    + " + random() * (now() - date_trunc('month', now(), 'Asia/Tokyo'))"
                    + " when n > " + (TICKETS - THIS_MONTH - LAST_MONTH)
                    + " then date_trunc('month', now(), 'Asia/Tokyo') - interval '1 second' - random() * interval '27 days'"
                    + " else date_trunc('month', now(), 'Asia/Tokyo') - interval '32 days' - random() * interval '1800 days'"
                    + " end as at, n > " + (TICKETS - LIVE) + " as live from generate_series(1, " + TICKETS + ") n");
            statement.execute(
                    "insert into ticket (number, status, source, trouble, opened_at, customer_id, identification,"
                            + " search, resolved_at, closed_at) select number, case when live then 'open' else 'closed' end,"
                            + " 'phone', 'site', at, c.id, 'accepted', number || ' 株式会社',"
                            + " case when not live then at + interval '2 hours' end,"
                            + " case when not live then at + interval '3 hours' end from opened join"
                            + " (select id, row_number() over (order by number) - 1 as i from customer) c"
                            + " on c.i = opened.number % " + CUSTOMERS);
            for (String promise : List.of("response", "resolution")) {
                String terms = "'{\"plan\": \"standard\", \"allowed\": \""
                        + (promise.equals("response") ? "PT15M" : "PT8H")
                        + "\", \"warnAt\": [50, 80], \"pauseOn\": []}'::jsonb";
                statement.execute(
                        "insert into clock_event (ticket, promise, cycle, kind, at, recorded_at, reason, terms)"
                                + " select number, '" + promise + "', 1, 'started', at, at, 'opened', " + terms
                                + " from opened order by number");
                statement.execute("insert into clock_event (ticket, promise, cycle, kind, at, recorded_at, reason)"
                        + " select number, '" + promise
                        + "', 1, 'met', at + took, at + took, 'done' from (select number, at,"
                        + " random() * interval '" + (promise.equals("response") ? "15 minutes" : "2 hours")
                        + "' as took from opened where not live) done");
            }
            statement.execute("insert into agreement (customer_id, since, plan, availability_milli_percent)"
                    + " select id, '-infinity', 'スタンダード', 99900 from customer");
            statement.execute("set session_replication_role = origin");
            statement.execute("analyze");
        }
    }

    /** From the moment at which it is due until every report of the month is frozen. */
    private static Duration close(Connection database, YearMonth last) throws SQLException {
        long start = System.nanoTime();
        try (Statement statement = database.createStatement()) {
            statement.execute("insert into work_item (kind, key, due) values ('month-close', '" + last + "', now())");
        }
        while (count(database, "frozen_month") == 0) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("the month was not closed");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        try (Statement statement = database.createStatement()) {
            // Some hundred reports to be printed behind it: what is asked from here on is not to wait for those.
            statement.execute("delete from work_item where kind = 'month-print' and state = 'READY'");
        }
        return took;
    }

    /** The report of all customers has no files but its figures: whoever asks for one waits until they are made. */
    private static void forgetFiles(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            // Only here: what was frozen stays.
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from frozen_file where name <> 'figures.json'"
                    + " and month_id in (select id from frozen_month where customer_id is null)");
            statement.execute("set session_replication_role = origin");
        }
    }

    private static long count(Connection database, String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static int pages(Connection database) throws IOException, SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select f.content from frozen_file f join frozen_month m"
                        + " on m.id = f.month_id where m.customer_id is null and f.name = 'report.pdf'")) {
            rows.next();
            try (PDDocument report = Loader.loadPDF(rows.getBytes(1))) {
                return report.getNumberOfPages();
            }
        }
    }

    private static List<Duration> asked(LoadedDesk loaded, String path, int runs) {
        List<Duration> took = new ArrayList<>();
        for (int run = 0; run < Math.min(WARM_UP, runs) + runs; run++) {
            Duration one = once(loaded, path);
            if (run >= Math.min(WARM_UP, runs)) {
                took.add(one);
            }
        }
        return took;
    }

    private static Duration once(LoadedDesk loaded, String path) {
        long start = System.nanoTime();
        HttpResponse<String> answer = loaded.desk().get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
