package jp.orikaeshi.report.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.report.monthly.CustomerMonth;
import jp.orikaeshi.report.monthly.Downtime;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import jp.orikaeshi.report.monthly.ServiceMonth;
import jp.orikaeshi.report.monthly.TicketLine;
import jp.orikaeshi.report.monthly.Unowned;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.Table;

/** The outages and the tickets of a month one by one, as files; of a closed month as it was closed. Durations are seconds. */
final class MonthTables {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private MonthTables() {}

    static byte[] outages(MonthlyReportData data, Locale language) {
        Table table = new Table(
                language,
                List.of(
                        "report.page.customer",
                        "report.page.asset",
                        "report.page.from",
                        "report.page.to",
                        "report.csv.column.down",
                        "report.page.seen",
                        "report.page.ticket",
                        "report.csv.column.cause"));
        ZoneId zone = data.month().zone();
        for (CustomerMonth customer : data.customers()) {
            for (CustomerMonth.AssetDown row : customer.outages()) {
                Downtime down = row.down();
                table.row(
                        customer.name(),
                        row.asset().asset().name(),
                        time(down.from(), zone),
                        down.ended().map(at -> time(at, zone)).orElse(null),
                        down.counted().toSeconds(),
                        String.join(" / ", ReportShown.seen(down, language)),
                        down.ticket().orElse(null),
                        down.cause().orElse(null));
            }
        }
        return table.bytes();
    }

    static byte[] tickets(MonthlyReportData data, Locale language) {
        Table table = new Table(
                language,
                List.of(
                        "report.page.customer",
                        "report.page.ticket",
                        "report.page.opened",
                        "report.page.source",
                        "report.page.trouble",
                        "report.page.resolved",
                        "report.csv.column.merged"));
        ZoneId zone = data.month().zone();
        for (CustomerMonth customer : data.customers()) {
            rows(table, customer.name(), customer.service(), zone, language);
        }
        for (Unowned.Kind callers : data.others()) {
            rows(table, Messages.text(language, "report.csv." + callers.code()), callers.service(), zone, language);
        }
        return table.bytes();
    }

    private static void rows(Table table, String customer, ServiceMonth service, ZoneId zone, Locale language) {
        for (TicketLine ticket : service.tickets()) {
            Trouble trouble = ticket.trouble();
            table.row(
                    customer,
                    ticket.number(),
                    time(ticket.openedAt(), zone),
                    Messages.text(language, "timeline.source." + ticket.source().code()),
                    trouble == null ? null : Messages.text(language, "timeline.trouble." + trouble.code()),
                    ticket.resolved().map(at -> time(at, zone)).orElse(null),
                    ticket.mergedInto());
        }
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
