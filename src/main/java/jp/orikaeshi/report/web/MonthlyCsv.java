package jp.orikaeshi.report.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.report.monthly.AssetMonth;
import jp.orikaeshi.report.monthly.CallbackMonth;
import jp.orikaeshi.report.monthly.CustomerMonth;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import jp.orikaeshi.report.monthly.PromiseMonth;
import jp.orikaeshi.report.monthly.ServiceMonth;
import jp.orikaeshi.report.monthly.Unowned;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.web.Cell;
import jp.orikaeshi.web.Messages;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A monthly report for spreadsheets: RFC 4180, UTF-8 with a byte order mark, without which Excel in Japan reads
 * Shift_JIS. One row for each asset, for what was noticed early of it and for each kind of promise of a customer, in one
 * table; {@code item} says which, and what does not belong to it stays empty. The order of the columns is fixed, their names are in the
 * reader's language. Durations are seconds.
 */
final class MonthlyCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of(
            "month",
            "as-of",
            "number",
            "customer",
            "plan",
            "item",
            "name",
            "probes",
            "watched",
            "down",
            "outages",
            "availability",
            "promised",
            "kept",
            "count",
            "met",
            "missed",
            "open",
            "missed-tickets",
            "reached",
            "median",
            "worst",
            "maintenance",
            "withdrawn",
            "withdrawn-tickets",
            "missed-reasons",
            "corrected-tickets",
            "unknown",
            "maintenance-counts",
            "unknown-counts",
            "warning",
            "warning-seen",
            "warning-over",
            "warning-end");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final MonthlyReportData data;
    private final Locale language;

    private MonthlyCsv(MonthlyReportData data, Locale language) {
        this.data = data;
        this.language = language;
    }

    static byte[] of(MonthlyReportData data, Locale language) {
        return new MonthlyCsv(data, language).bytes();
    }

    private byte[] bytes() {
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS.stream().map(column -> words("column." + column)));
            for (CustomerMonth customer : data.customers()) {
                for (AssetMonth asset : customer.assets()) {
                    printer.printRecord(row(customer, "", asset(asset, customer.rule())));
                }
                for (CustomerMonth.AssetWarning warning : customer.warnings()) {
                    printer.printRecord(row(customer, "", warning(warning)));
                }
                promises(printer, customer, "", customer.service());
            }
            for (Unowned.Kind callers : data.others()) {
                promises(printer, null, words(callers.code()), callers.service());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void promises(CSVPrinter printer, @Nullable CustomerMonth customer, String callers, ServiceMonth service)
            throws IOException {
        for (PromiseMonth promise : service.promises()) {
            printer.printRecord(row(customer, callers, promise(promise, service.callbacks())));
        }
    }

    private Stream<Object> row(@Nullable CustomerMonth customer, String callers, List<Object> rest) {
        List<Object> row = new ArrayList<>();
        row.add(data.month().toString());
        row.add(TIME.format(data.covered().to().atZone(data.month().zone())));
        row.add(customer == null ? "" : customer.number());
        row.add(Cell.text(customer == null ? callers : customer.name()));
        row.add(Cell.text(customer == null ? "" : customer.plan()));
        row.addAll(rest);
        row.addAll(Collections.nCopies(COLUMNS.size() - row.size(), ""));
        return row.stream();
    }

    private List<Object> asset(AssetMonth month, AvailabilityRule rule) {
        return cells(
                words("asset"),
                Cell.text(month.asset().name()),
                month.probes(),
                month.availability().watched().toSeconds(),
                month.availability().down().toSeconds(),
                month.outages().size(),
                Percent.orNull(month.availability().milliPercent()),
                month.promised() == null ? null : Percent.of(month.promised()),
                month.kept().map(kept -> words(kept ? "kept.yes" : "kept.no")).orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                month.maintenance().toSeconds(),
                null,
                null,
                null,
                null,
                month.unknown().toSeconds(),
                RuleText.maintenance(rule, language),
                RuleText.unknown(rule, language));
    }

    private List<Object> warning(CustomerMonth.AssetWarning one) {
        List<Object> cells = new ArrayList<>();
        cells.add(words("warning"));
        cells.add(Cell.text(one.asset().asset().name()));
        cells.addAll(Collections.nCopies(COLUMNS.indexOf("warning") - COLUMNS.indexOf("probes"), ""));
        cells.add(Messages.text(language, "report.warnings." + one.warning().outcome()));
        cells.add(time(one.warning().seenAt()));
        cells.add(one.warning().over().map(this::time).orElse(""));
        cells.add(Messages.text(
                language, "report.warnings.end." + one.warning().end().name().toLowerCase(Locale.ROOT)));
        return cells;
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(data.month().zone()));
    }

    private List<Object> promise(PromiseMonth month, CallbackMonth calls) {
        boolean callback = month.promise() == Promise.CALLBACK;
        return cells(
                words("promise"),
                Messages.text(language, "timeline.promise." + month.promise().code()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                month.number(),
                month.met(),
                month.missed().size(),
                month.open(),
                month.missed().stream()
                        .map(missed -> Long.toString(missed.ticket()))
                        .collect(Collectors.joining(" ")),
                callback ? calls.reached() : null,
                callback ? calls.median().map(Duration::toSeconds).orElse(null) : null,
                callback ? calls.worst().map(Duration::toSeconds).orElse(null) : null,
                null,
                month.withdrawn().size(),
                month.withdrawn().stream().map(this::withdrawn).collect(Collectors.joining(" / ")),
                month.missed().stream()
                        .flatMap(one -> one.why().map(why -> one.ticket() + " " + why).stream())
                        .collect(Collectors.joining(" / ")),
                month.corrected().stream()
                        .map(one -> Long.toString(one.ticket()))
                        .collect(Collectors.joining(" ")),
                null,
                null,
                null);
    }

    // It begins with a number: no spreadsheet takes it for a formula, whatever an engineer wrote.
    private String withdrawn(PromiseMonth.Withdrawn one) {
        String why = one.why()
                .said()
                .orElseGet(() ->
                        Messages.text(language, "timeline.reason." + one.why().code()));
        return one.ticket() + " " + why;
    }

    private static List<Object> cells(@Nullable Object... cells) {
        return Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toList();
    }

    private String words(String key) {
        return Messages.text(language, "report.csv." + key);
    }
}
