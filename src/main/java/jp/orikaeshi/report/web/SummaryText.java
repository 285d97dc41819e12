package jp.orikaeshi.report.web;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import jp.orikaeshi.monitoring.EarlyWarning;
import jp.orikaeshi.report.monthly.Before;
import jp.orikaeshi.report.monthly.MonthTotals;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import jp.orikaeshi.web.Countdown;
import jp.orikaeshi.web.Messages;

/** A month in one paragraph, made from its figures alone: what they do not say, it does not say. */
public final class SummaryText {
    private final MonthlyReportData data;
    private final MonthTotals totals;
    private final Locale language;
    private final List<String> sentences = new ArrayList<>();

    private SummaryText(MonthlyReportData data, Locale language) {
        this.data = data;
        this.totals = MonthTotals.of(data);
        this.language = language;
    }

    public static String of(MonthlyReportData data, Locale language) {
        SummaryText text = new SummaryText(data, language);
        text.availability();
        text.service();
        text.callbacks();
        text.warnings();
        text.comparison();
        return String.join(Messages.text(language, "report.summary.between"), text.sentences);
    }

    private void availability() {
        if (totals.watchedSeconds() == 0) {
            say("unwatched", Map.of());
        } else if (totals.outages() == 0) {
            say("never-down", Map.of("assets", totals.assets()));
        } else {
            Integer lowest = totals.lowest();
            say(
                    "down",
                    Map.of(
                            "assets",
                            totals.assets(),
                            "outages",
                            totals.outages(),
                            "time",
                            span(totals.downSeconds()),
                            "lowest",
                            lowest == null ? "" : percent(lowest)));
        }
        if (totals.broken() > 0) {
            say("broken", Map.of("broken", totals.broken()));
        }
    }

    private void service() {
        if (totals.tickets() == 0) {
            say("no-tickets", Map.of());
        } else {
            say("tickets", Map.of("tickets", totals.tickets(), "calls", totals.calls()));
        }
        OptionalInt kept = totals.keptPercent();
        if (kept.isPresent()) {
            say(
                    totals.missed() == 0 ? "all-kept" : "some-missed",
                    Map.of(
                            "decided",
                            totals.met() + totals.missed(),
                            "met",
                            totals.met(),
                            "missed",
                            totals.missed(),
                            "percent",
                            kept.getAsInt()));
        }
    }

    private void callbacks() {
        Long median = totals.medianSeconds();
        Long worst = totals.worstSeconds();
        if (median != null && worst != null) {
            say(
                    totals.reached() == 1 ? "reached-once" : "reached",
                    Map.of("reached", totals.reached(), "median", span(median), "worst", span(worst)));
        }
    }

    private void warnings() {
        long averted = data.customers().stream()
                .flatMap(customer -> customer.assets().stream())
                .flatMap(asset -> asset.warnings().stream())
                .filter(warning -> warning.end() == EarlyWarning.End.AVERTED)
                .count();
        if (averted > 0) {
            say("averted", Map.of("averted", averted));
        }
    }

    private void comparison() {
        if (data.before().isEmpty() || !data.complete()) {
            return;
        }
        Before last = data.before().get(0);
        // Of a month that was hardly watched nobody knows how long it was down.
        if (!comparable(totals.watchedSeconds(), last.totals().watchedSeconds())) {
            return;
        }
        long less = last.totals().downSeconds() - totals.downSeconds();
        String how = less == 0 ? "as-before" : less > 0 ? "less-down" : "more-down";
        say(
                how,
                Map.of(
                        "month",
                        MonthName.full(YearMonth.parse(last.month()), language),
                        "time",
                        span(Math.abs(less)),
                        "tickets",
                        last.totals().tickets()));
    }

    /** Whether each was watched for at least half as long as the other, and at all. */
    private static boolean comparable(long seconds, long others) {
        return seconds > 0 && others > 0 && seconds <= 2 * others && others <= 2 * seconds;
    }

    private void say(String sentence, Map<String, ?> values) {
        sentences.add(Messages.text(language, "report.summary." + sentence, values));
    }

    // A space before the sign is English.
    private String percent(int milliPercent) {
        String percent = ReportShown.shortPercent(milliPercent);
        return language.getLanguage().equals("ja") ? percent.replace(" ", "") : percent;
    }

    private String span(long seconds) {
        return Countdown.span(language, Duration.ofSeconds(seconds)).strip();
    }
}
