package jp.orikaeshi.ticket.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.CountedPiece;
import jp.orikaeshi.sla.Explanation;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.sla.Terms;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.Table;

/** What a ticket's ledger shows, as files. Durations are seconds. */
final class LedgerTables {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;
    private final Locale language;

    LedgerTables(ZoneId zone, Locale language) {
        this.zone = zone;
        this.language = language;
    }

    /** The figures of each clock as they are at that moment. */
    byte[] figures(LedgerSheet ledger, Instant now) {
        Table table = new Table(
                language,
                List.of(
                        "report.page.ticket",
                        "ticket.ledger.promise",
                        "ticket.ledger.cycle",
                        "ticket.ledger.state",
                        "ticket.csv.elapsed",
                        "ticket.csv.allowed",
                        "ticket.ledger.due",
                        "ticket.ledger.done"));
        for (PromiseClock clock : ledger.clocks()) {
            table.row(
                    ledger.number(),
                    promise(clock.clock()),
                    clock.clock().cycle(),
                    words("ticket.clock." + clock.state(now).code()),
                    clock.elapsed(now).toSeconds(),
                    clock.allowed().toSeconds(),
                    clock.dueAt().map(this::time).orElse(null),
                    clock.doneAt().map(this::time).orElse(null));
        }
        return table.bytes();
    }

    /** Every event, in the order in which they were written. */
    byte[] events(LedgerSheet ledger) {
        Table table = new Table(
                language,
                List.of(
                        "report.page.ticket",
                        "ticket.ledger.id",
                        "ticket.ledger.at",
                        "ticket.ledger.promise",
                        "ticket.ledger.cycle",
                        "ticket.ledger.what-happened",
                        "ticket.csv.reason",
                        "ticket.csv.words",
                        "ticket.ledger.terms",
                        "ticket.ledger.recorded"));
        for (ClockEvent event : ledger.events()) {
            table.row(
                    ledger.number(),
                    event.id(),
                    time(event.at()),
                    words("timeline.promise." + event.promise().code()),
                    event.cycle(),
                    Messages.text(language, "ticket.event." + event.kind().code(), event.percent()),
                    event.by().isEmpty() && LedgerSheet.saysMore(event) ? ledger.reason(event, language) : null,
                    event.words().orElse(null),
                    event.terms().map(terms -> terms(terms, ledger)).orElse(null),
                    time(event.recordedAt()));
        }
        return table.bytes();
    }

    /** Each piece of the time of one clock, by one of its figures: what counted, what did not, and why. */
    byte[] pieces(ExplainSheet sheet, Explanation figure) {
        Table table = new Table(
                language,
                List.of(
                        "report.page.ticket",
                        "ticket.ledger.promise",
                        "ticket.ledger.cycle",
                        "ticket.explain.field.from",
                        "ticket.explain.field.until",
                        "ticket.explain.why",
                        "ticket.csv.detail",
                        "ticket.csv.counted",
                        "ticket.csv.passed",
                        "ticket.ledger.terms"));
        ClockEvent.Clocked of = sheet.clock().clock();
        for (CountedPiece piece : figure.pieces()) {
            String detail = sheet.detail(piece, language);
            table.row(
                    of.ticket(),
                    promise(of),
                    of.cycle(),
                    time(piece.period().from()),
                    time(piece.period().to()),
                    sheet.why(piece, language),
                    detail.isEmpty() ? null : detail,
                    piece.shown().toSeconds(),
                    piece.total().toSeconds(),
                    terms(piece.terms(), sheet.ledger()));
        }
        return table.bytes();
    }

    private String terms(Terms terms, LedgerSheet ledger) {
        return Messages.text(
                language,
                "ticket.csv.terms",
                ledger.plan(terms),
                terms.allowed().toSeconds(),
                ledger.hours(terms, language));
    }

    private String promise(ClockEvent.Clocked of) {
        return words("timeline.promise." + of.promise().code());
    }

    private String words(String key) {
        return Messages.text(language, key);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
