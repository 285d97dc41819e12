package jp.orikaeshi.report.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.report.monthly.MonthBehind.Answered;
import jp.orikaeshi.report.monthly.MonthBehind.Call;
import jp.orikaeshi.report.monthly.MonthBehind.Rang;
import jp.orikaeshi.report.monthly.MonthBehind.Reached;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.Table;

/** The lists behind figures of a month, as files. Durations are seconds. */
final class ListTables {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private ListTables() {}

    static byte[] of(CallsShown shown, ZoneId zone, Locale language) {
        Table table = new Table(
                language,
                List.of(
                        "report.page.ticket",
                        "report.page.opened",
                        "report.calls.how",
                        "report.page.customer",
                        "report.page.trouble"));
        for (Call call : shown.all()) {
            Trouble trouble = call.trouble();
            table.row(
                    call.ticket(),
                    time(call.openedAt(), zone),
                    Messages.text(language, "report.answering." + call.how().code()),
                    shown.list().owner(call.customer()),
                    trouble == null ? null : Messages.text(language, "timeline.trouble." + trouble.code()));
        }
        return table.bytes();
    }

    static byte[] of(AnswersShown shown, ZoneId zone, Locale language) {
        Table table = new Table(
                language,
                List.of(
                        "report.page.ticket",
                        "report.page.opened",
                        "report.answers.weekday",
                        "report.answers.hour",
                        "report.answers.answered",
                        "report.answers.waited-seconds",
                        "report.page.source",
                        "report.page.customer"));
        for (Answered one : shown.all()) {
            table.row(
                    one.ticket(),
                    time(one.openedAt(), zone),
                    Messages.text(language, "report.weekday." + one.weekday()),
                    one.hour(),
                    time(one.answeredAt(), zone),
                    one.waited().toSeconds(),
                    Messages.text(language, "timeline.source." + one.source().code()),
                    shown.list().owner(one.customer()));
        }
        return table.bytes();
    }

    static byte[] of(CallbacksShown shown, ZoneId zone, Locale language) {
        Table table = new Table(
                language,
                List.of(
                        "report.page.ticket",
                        "report.callbacks.cycle",
                        "report.callbacks.asked",
                        "report.callbacks.reached",
                        "report.answers.waited-seconds",
                        "report.callbacks.in-time",
                        "report.page.customer"));
        for (Reached one : shown.all()) {
            table.row(
                    one.ticket(),
                    one.cycle(),
                    time(one.askedAt(), zone),
                    time(one.reachedAt(), zone),
                    one.waited().toSeconds(),
                    Messages.text(language, one.inTime() ? "report.attempts.yes" : "report.attempts.no"),
                    shown.list().owner(one.customer()));
        }
        return table.bytes();
    }

    static byte[] of(AttemptsShown shown, ZoneId zone, Locale language) {
        Table table = new Table(
                language,
                List.of(
                        "report.page.ticket",
                        "report.attempts.rang",
                        "report.nights.engineer",
                        "report.attempts.outcome",
                        "report.attempts.figure",
                        "report.attempts.accepted",
                        "report.attempts.talked-seconds",
                        "report.attempts.night",
                        "report.page.customer"));
        for (Rang rang : shown.all()) {
            table.row(
                    rang.ticket(),
                    time(rang.startedAt(), zone),
                    shown.name(rang),
                    Messages.text(language, outcome(rang)),
                    Messages.text(language, "report.answering." + rang.figure()),
                    rang.accepted().map(at -> time(at, zone)).orElse(null),
                    rang.talked().toSeconds(),
                    Messages.text(language, rang.night() ? "report.attempts.yes" : "report.attempts.no"),
                    shown.list().owner(rang.customer()));
        }
        return table.bytes();
    }

    /** The words for what became of it, by their key. */
    static String outcome(Rang rang) {
        return rang.outcome().equals("dialling") ? "report.attempts.dialling" : "timeline.outcome." + rang.outcome();
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
