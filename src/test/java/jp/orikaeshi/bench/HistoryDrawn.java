package jp.orikaeshi.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long it takes to draw a month of one probe, when there are ninety days of a thousand of them at one check a minute.
 * Every hour has its sum; of single checks, a hundred and thirty million of them, only the newest days are there unless
 * more are asked for by {@code -Dhistory.days=90}, which takes twenty gigabytes.
 */
final class HistoryDrawn {
    private static final int PROBES = 1000;
    private static final int DAYS = 90;
    private static final int DAYS_OF_CHECKS = Integer.getInteger("history.days", 2);
    private static final int DRAWN = 200;

    private HistoryDrawn() {}

    static void measure(Figures figures, MonitoringDesk desk) throws SQLException {
        desk.apply(new ProbeLoad(desk.targets()).mix(PROBES, false));
        try (Connection database = desk.database();
                Statement statement = database.createStatement()) {
            fill(statement);
            List<String> probes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select id from probe where removed_at is null order by random() limit " + DRAWN)) {
                while (rows.next()) {
                    probes.add(rows.getString(1));
                }
            }
            for (String range : List.of("30d", "24h")) {
                draw(figures, desk, probes, range);
            }
        }
        figures.value("history.hours", "-", desk.count("select count(*) from probe_hour"));
        figures.value("history.checks", "-", desk.count("select count(*) from probe_result"));
    }

    private static void fill(Statement statement) throws SQLException {
        statement.execute("""
                do $$ begin
                  for day in 0..%d loop
                    execute format('create table if not exists probe_result_%%s partition of probe_result'
                      || ' for values from (%%L) to (%%L)', to_char(current_date - day, 'YYYYMMDD'),
                      (current_date - day) || ' 00:00Z', (current_date - day + 1) || ' 00:00Z');
                  end loop;
                end $$""".formatted(DAYS));
        statement.execute("""
                insert into probe_hour select p.id, hour, 60, 0, 0, 0, 60, 20000 + random() * 9000, 90000, 300, 900, 9000,
                  8000, 500
                from generate_series(date_trunc('hour', now()) - interval '%d days',
                  date_trunc('hour', now()) - interval '1 hour', '1 hour') hour, probe p where p.removed_at is null
                on conflict do nothing""".formatted(DAYS));
        // As they come: those of one minute lie together, those of one probe apart.
        statement.execute("""
                insert into probe_result select p.id, minute + random() * interval '1 second', 'UP', 'ok',
                  20000 + random() * 9000, 300, 900, 9000, 8000, 500
                from generate_series(date_trunc('hour', now()) - interval '%d days', now() - interval '1 minute',
                  '1 minute') minute, probe p where p.removed_at is null on conflict do nothing""".formatted(DAYS_OF_CHECKS));
        statement.execute("analyze probe_hour, probe_result");
    }

    private static void draw(Figures figures, MonitoringDesk desk, List<String> probes, String range) {
        List<Duration> figuresOf = new ArrayList<>();
        List<Duration> page = new ArrayList<>();
        for (String probe : probes) {
            figuresOf.add(took(desk, "/api/v1/probes/" + probe + "/history?range=" + range));
            page.add(took(desk, "/status/probes/" + probe + "?range=" + range));
        }
        figures.spread("history." + range + ".chart", "<= 200 ms", figuresOf);
        figures.spread("history." + range + ".page", "<= 200 ms", page);
    }

    private static Duration took(MonitoringDesk desk, String path) {
        long start = System.nanoTime();
        var answer = desk.desk().get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " to " + path);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
