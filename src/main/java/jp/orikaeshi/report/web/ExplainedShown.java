package jp.orikaeshi.report.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.monitoring.OutcomeText;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.report.monthly.AssetExplained;
import jp.orikaeshi.report.monthly.AssetMonth;
import jp.orikaeshi.report.monthly.AssetStretch;
import jp.orikaeshi.report.monthly.AssetStretch.Part;
import jp.orikaeshi.report.monthly.Downtime;
import jp.orikaeshi.web.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What an availability is made of, on its page.
 *
 * @param part the figure whose stretches are listed, by its code; empty: all time of the period
 * @param closed what the closed report of that month says; null where there is none
 * @param language of the reader
 */
public record ExplainedShown(
        AssetExplained explained, String part, @Nullable Closed closed, Locale language) {
    /** What one can choose, by code. */
    static final List<String> PARTS =
            Stream.of(Part.values()).map(ExplainedShown::code).toList();

    private static final int ROWS = 500;

    /**
     * The closed report of the month.
     *
     * @param count what it says of the asset; null if the asset is not in it
     */
    public record Closed(int edition, @Nullable AssetMonth count) {}

    static Optional<Part> part(String code) {
        return List.of(Part.values()).stream()
                .filter(one -> code(one).equals(code))
                .findFirst();
    }

    private static String code(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    public List<String> parts() {
        return PARTS;
    }

    /** Every stretch that was asked for. */
    public List<AssetStretch> all() {
        return part(part).map(explained::of).orElseGet(explained::stretches);
    }

    /** Those for which a page has room. */
    public List<AssetStretch> rows() {
        List<AssetStretch> all = all();
        return all.subList(0, Math.min(ROWS, all.size()));
    }

    /** All of those that were asked for together. */
    public Duration sum() {
        return AssetExplained.sum(all());
    }

    public AssetMonth count() {
        return explained.count();
    }

    /** Whether the closed report says the same, where there is one. */
    public boolean asClosed() {
        AssetMonth then = closed == null ? null : closed.count();
        AssetMonth now = count();
        return closed == null
                || (then != null
                        && same(
                                then.availability().watched(),
                                now.availability().watched(),
                                Part.WATCHED)
                        && same(then.availability().down(), now.availability().down(), Part.DOWN)
                        && same(then.maintenance(), now.maintenance(), Part.MAINTENANCE)
                        && same(then.unknown(), now.unknown(), Part.UNKNOWN)
                        && Objects.equals(then.promised(), now.promised())
                        && (fractional(then.availability().down())
                                || then.outages().size() == now.outages().size()));
    }

    // A month that was closed while time was counted in parts of seconds has them for ever. Each of its stretches was a
    // second longer or shorter at most: that nothing else happened can still be said.
    private boolean same(Duration then, Duration now, Part of) {
        return fractional(then)
                ? then.minus(now)
                                .abs()
                                .compareTo(
                                        Duration.ofSeconds(1L + explained.of(of).size()))
                        < 0
                : then.equals(now);
    }

    private static boolean fractional(Duration length) {
        return length.toNanosPart() != 0;
    }

    /** What it was, in a word. */
    public static String what(AssetStretch stretch) {
        return stretch.what().name().toLowerCase(Locale.ROOT);
    }

    /** What it is for the share: {@code up}, {@code down}, or {@code not} at all. */
    public static String counts(AssetStretch stretch) {
        return stretch.down() ? "down" : stretch.watched() ? "up" : "not";
    }

    /** The rule of the plan by which that is so. */
    public String rule(AssetStretch stretch) {
        return Messages.text(language, "report.explain.rule." + stretch.rule());
    }

    /** What the checks saw, and what was announced, line by line. */
    public List<String> details(AssetStretch stretch) {
        return Stream.of(
                        stretch.seen().stream().map(outage -> seen(outage.kind(), Status.DOWN, outage.outcome())),
                        stretch.blind().stream().map(check -> seen(check.kind(), Status.UNKNOWN, check.outcome())),
                        stretch.work().stream().map(why -> Messages.text(language, "report.explain.work", why)))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private String seen(ProbeKind kind, Status status, String outcome) {
        return Messages.text(
                language,
                "report.explain.seen",
                Messages.text(language, "form.kind." + kind.code()),
                OutcomeText.words(status, outcome, Map.of(), language));
    }

    /** The outage that it belongs to, as the month lists it. */
    public Optional<Downtime> outage(AssetStretch stretch) {
        return Optional.ofNullable(stretch.outage()).map(n -> count().outages().get(n - 1));
    }

    /** What announced work is for the availability, by the plan. */
    public String maintenance() {
        return RuleText.maintenance(rule(), language);
    }

    /** What time in which a check could not tell is for the availability, by the plan. */
    public String unknown() {
        return RuleText.unknown(rule(), language);
    }

    private AvailabilityRule rule() {
        return explained.rule();
    }

    /** The address of the stretches of one figure; of all with {@code ""}. */
    public String address(String of) {
        return address(explained.standing().key(), explained.period().code(), of, edition());
    }

    private @Nullable Integer edition() {
        return closed == null ? null : (Integer) closed.edition();
    }

    /** The address of the same as a file. */
    public String file() {
        return address(part).replace("/explain?", "/explain.csv?");
    }

    /**
     * Where an availability is taken apart.
     *
     * @param of the figure, by the code of its part; empty: all time
     * @param edition of the closed report that shows it; null: the newest, if there is one
     */
    public static String address(String asset, String period, String of, @Nullable Integer edition) {
        return "/reports/availability/explain?asset=" + asset + "&period=" + period
                + (of.isEmpty() ? "" : "&part=" + of)
                + (edition == null ? "" : "&edition=" + edition);
    }

    /** Whether the words for the period have a place for its code: a rolling one has its own. */
    public boolean rolling() {
        return explained.period().code().endsWith("d");
    }
}
