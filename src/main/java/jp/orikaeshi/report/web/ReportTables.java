package jp.orikaeshi.report.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.mail.ReportPost;
import jp.orikaeshi.report.monthly.Before;
import jp.orikaeshi.report.monthly.FrozenMonth;
import jp.orikaeshi.report.monthly.MonthTotals;
import jp.orikaeshi.report.monthly.Standing;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.Table;
import org.jspecify.annotations.Nullable;

/** The tables of the managers' pages as files. Durations are seconds, shares percent. */
final class ReportTables {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private ReportTables() {}

    static byte[] of(SlaNow now, ZoneId zone, Locale language) {
        Table table = new Table(
                language,
                List.of(
                        "report.page.ticket",
                        "report.page.promise",
                        "report.page.customer",
                        "report.sla.assignee",
                        "report.sla.state",
                        "report.sla.due",
                        "report.sla.left-seconds",
                        "report.sla.allowed-seconds"));
        for (SlaNow.Row row : now.rows()) {
            table.row(
                    row.ticket(),
                    Messages.text(
                            language,
                            "timeline.promise." + row.clock().promise().code()),
                    row.customer(language),
                    row.assignee(),
                    Messages.text(
                            language, "ticket.clock." + row.clock().state().code()),
                    row.clock().due().map(due -> TIME.format(due.atZone(zone))).orElse(null),
                    row.clock().remainingSeconds(),
                    row.clock().allowedSeconds());
        }
        return table.bytes();
    }

    static byte[] of(ClosedMonths closed, ZoneId zone, Locale language) {
        Table table = new Table(
                language,
                List.of(
                        "report.page.month",
                        "report.page.customer",
                        "report.closed.edition",
                        "report.page.lowest",
                        "report.csv.column.broken",
                        "report.page.missed",
                        "report.page.tickets",
                        "report.frozen.at",
                        "report.frozen.reviewed",
                        "report.csv.column.reviewer",
                        "report.mail"));
        for (FrozenMonth row : closed.rows()) {
            Integer lowest = row.totals().lowest();
            table.row(
                    row.month(),
                    row.customer()
                            .map(id -> closed.names().getOrDefault(id.toString(), ""))
                            .orElseGet(() -> Messages.text(language, "report.page.all")),
                    row.edition(),
                    lowest == null ? null : Percent.of(lowest),
                    row.totals().broken(),
                    row.totals().missed(),
                    row.totals().tickets(),
                    TIME.format(row.frozenAt().atZone(zone)),
                    row.reviewedAt().map(at -> TIME.format(at.atZone(zone))).orElse(null),
                    closed.reviewer(row, language).orElse(null),
                    mail(closed.post(row), language));
        }
        return table.bytes();
    }

    private static @Nullable String mail(@Nullable ReportPost post, Locale language) {
        return post == null
                ? null
                : Stream.concat(
                                post.mails().stream()
                                        .map(mail -> mail.to() + " "
                                                + Messages.text(language, "report.mail." + mail.state())),
                                Stream.ofNullable(post.problem())
                                        .map(problem -> Messages.text(language, "report.mail." + problem)))
                        .collect(Collectors.joining(" / "));
    }

    static byte[] of(List<Before> months, Locale language) {
        Table table = new Table(
                language,
                List.of(
                        "report.page.month",
                        "report.page.available",
                        "report.page.lowest",
                        "report.page.outages",
                        "report.csv.column.down",
                        "report.page.tickets",
                        "report.page.met",
                        "report.page.missed",
                        "report.page.withdrawn",
                        "report.csv.column.reached",
                        "report.csv.column.median"));
        for (Before one : months) {
            MonthTotals totals = one.totals();
            Integer lowest = totals.lowest();
            table.row(
                    one.month(),
                    Percent.orNull(totals.availability().milliPercent()),
                    lowest == null ? null : Percent.of(lowest),
                    totals.outages(),
                    totals.downSeconds(),
                    totals.tickets(),
                    totals.met(),
                    totals.missed(),
                    totals.withdrawn(),
                    totals.reached(),
                    totals.medianSeconds());
        }
        return table.bytes();
    }

    static byte[] standings(List<Standing> standings, Locale language) {
        Table table = new Table(
                language,
                List.of(
                        "report.page.customer",
                        "report.csv.column.name",
                        "report.csv.column.watched",
                        "report.csv.column.down",
                        "report.csv.column.maintenance",
                        "report.csv.column.unknown",
                        "report.csv.column.maintenance-counts",
                        "report.csv.column.unknown-counts",
                        "report.csv.column.availability",
                        "report.csv.column.promised",
                        "report.budget.allowed-seconds",
                        "report.budget.left-seconds"));
        for (Standing one : standings) {
            Integer promised = one.promised();
            AvailabilityRule rule = one.rule();
            table.row(
                    one.customer(),
                    one.name(),
                    one.availability().watched().toSeconds(),
                    one.availability().down().toSeconds(),
                    one.aside().maintenance().toSeconds(),
                    one.aside().unknown().toSeconds(),
                    rule == null ? null : RuleText.maintenance(rule, language),
                    rule == null ? null : RuleText.unknown(rule, language),
                    Percent.orNull(milli(one)),
                    promised == null ? null : Percent.of(promised),
                    one.budget().map(budget -> budget.allowed().toSeconds()).orElse(null),
                    one.budget().map(budget -> budget.left().toSeconds()).orElse(null));
        }
        return table.bytes();
    }

    private static OptionalInt milli(Standing one) {
        return one.availability().milliPercent();
    }
}
