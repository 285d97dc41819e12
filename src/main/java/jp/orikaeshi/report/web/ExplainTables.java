package jp.orikaeshi.report.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.report.monthly.AssetStretch;
import jp.orikaeshi.report.monthly.Downtime;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.Table;

/** What figures are made of, as files. Durations are seconds. */
final class ExplainTables {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private ExplainTables() {}

    static byte[] of(ExplainedShown shown, ZoneId zone, Locale language) {
        Table table = new Table(
                language,
                List.of(
                        "report.page.customer",
                        "report.page.asset",
                        "report.page.from",
                        "report.page.to",
                        "report.csv.column.seconds",
                        "report.explain.what",
                        "report.page.seen",
                        "report.explain.counts",
                        "report.explain.rule",
                        "report.explain.outage",
                        "report.page.ticket"));
        for (AssetStretch stretch : shown.all()) {
            table.row(
                    shown.explained().standing().customer(),
                    shown.explained().standing().name(),
                    time(stretch.span().from(), zone),
                    time(stretch.span().to(), zone),
                    stretch.length().toSeconds(),
                    Messages.text(language, "report.explain.what." + ExplainedShown.what(stretch)),
                    String.join(" / ", shown.details(stretch)),
                    Messages.text(language, "report.explain.counts." + ExplainedShown.counts(stretch)),
                    shown.rule(stretch),
                    stretch.outage(),
                    shown.outage(stretch).flatMap(Downtime::ticket).orElse(null));
        }
        return table.bytes();
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
