package jp.orikaeshi.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.report.IncidentReportData.Asset;
import jp.orikaeshi.report.IncidentReportData.Attempt;
import jp.orikaeshi.report.IncidentReportData.CalledBack;
import jp.orikaeshi.report.IncidentReportData.Cause;
import jp.orikaeshi.report.IncidentReportData.Check;
import jp.orikaeshi.report.IncidentReportData.Happening;
import jp.orikaeshi.report.IncidentReportData.Kept;

/**
 * How much of an incident is shown. A usual one is shown whole; a long one is set again with less, until it fits on
 * its pages. Nothing is left out silently.
 *
 * @param checks failing checks of an asset
 * @param prose characters of each text that an engineer wrote; a line break weighs as much as a line
 * @param line characters of what stands in one line or a little more
 * @param annex whether there is room for what is for engineers
 * @param annexApart whether what is for engineers begins on a page of its own; not if it has room on the last one
 */
public record Detail(
        int assets,
        int checks,
        int causes,
        int evidence,
        int promises,
        int callbacks,
        int attempts,
        int happenings,
        int prose,
        int line,
        boolean annex,
        boolean annexApart) {
    /** The last one fits on three pages whatever was written: the test with a story full of everything holds that. */
    static final List<Detail> LEVELS = List.of(
            new Detail(12, 6, 8, 8, 12, 4, 16, 48, 2500, 200, true, true),
            new Detail(12, 6, 8, 8, 12, 4, 16, 48, 2500, 200, true, false),
            new Detail(7, 3, 4, 3, 8, 2, 8, 18, 400, 80, true, false),
            new Detail(3, 1, 2, 1, 4, 2, 3, 5, 100, 30, true, false),
            new Detail(3, 1, 2, 1, 4, 2, 3, 5, 100, 30, false, false));

    /** The same with what is for engineers below the letter. */
    Detail joined() {
        return new Detail(
                assets, checks, causes, evidence, promises, callbacks, attempts, happenings, prose, line, annex, false);
    }

    private static final int SHORT = 3;

    public Excerpt<Asset> assets(List<Asset> all) {
        return Excerpt.first(assets, all);
    }

    public Excerpt<Check> checks(List<Check> all) {
        return Excerpt.first(checks, all);
    }

    public Excerpt<Cause> causes(List<Cause> all) {
        return Excerpt.first(causes, all);
    }

    public Excerpt<String> evidence(List<String> all) {
        return Excerpt.first(evidence, all);
    }

    /** Broken promises are the last to be left out. */
    public Excerpt<Kept> promises(List<Kept> all) {
        return Excerpt.telling(promises, all, kept -> kept.mark() == Mark.MISSED);
    }

    public Excerpt<CalledBack> callbacks(List<CalledBack> all) {
        return Excerpt.telling(callbacks, all, call -> call.reachedAt() != null);
    }

    public Excerpt<Attempt> attempts(List<Attempt> all) {
        return Excerpt.telling(attempts, all, attempt -> attempt.engineer() != null);
    }

    public Excerpt<Happening> story(List<Happening> all) {
        return Excerpt.telling(happenings, all, Happening::milestone);
    }

    /** A check, and whose it is. */
    public record Technical(String asset, IncidentReportData.Check check) {}

    /** The checks one by one, those in trouble first. */
    public Excerpt<Technical> technical(List<Asset> all) {
        List<Technical> troubledFirst = all.stream()
                .flatMap(asset -> asset.checks().stream().map(check -> new Technical(asset.name(), check)))
                .sorted(Comparator.comparing(one -> one.check().mark() == Mark.UP))
                .toList();
        return Excerpt.first(assets + checks, troubledFirst);
    }

    /** The last and the longest lasting are the last to be left out. */
    public Excerpt<IncidentReportData.Failure> failures(List<IncidentReportData.Failure> all) {
        return Excerpt.telling(promises, all, failure -> failure.to() == null);
    }

    /** The newest are the last to be left out. */
    public Excerpt<IncidentReportData.Issue> issues(List<IncidentReportData.Issue> all) {
        return Excerpt.telling(Math.max(2, callbacks), all, issue -> true);
    }

    /** How a list of so many rows stands on its page: a long one that was kept together would leave half of one empty. */
    public static String block(int rows) {
        return rows <= SHORT ? "keep" : "flow";
    }

    public String prose(String text) {
        return Clip.prose(prose, text);
    }

    public String line(String text) {
        return Clip.text(line, text);
    }

    /** In which states they were: 停止 2件、正常 3件. */
    public static String states(List<Asset> assets) {
        Map<Mark, Long> counts =
                assets.stream().collect(groupingBy(Asset::mark, () -> new EnumMap<>(Mark.class), counting()));
        return counts.entrySet().stream()
                .map(count -> count.getKey().word() + " " + count.getValue() + "件")
                .collect(joining("、"));
    }
}
