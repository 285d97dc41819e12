package jp.orikaeshi.monitoring.content;

import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.persistence.Coded;

/** What a page means for its probe. Pure. */
final class PageVerdict {
    private static final int USUAL_TOLERANCE = 20;

    private PageVerdict() {}

    /**
     * Of a page that there is nothing to compare with.
     *
     * @param good what to say of it if nothing speaks against it
     */
    static Finding first(PageContent page, String good) {
        return titled(
                PageChange.suspicious(page)
                        ? Finding.down("content-defaced", "the first page seen has the mark of an intruder")
                        : Finding.up(good),
                page);
    }

    /** Of a page compared with what was approved. */
    static Finding of(Params params, PageVersion baseline, PageContent now) {
        String since =
                "since " + baseline.approvedAt().orElse(baseline.seenAt()).truncatedTo(ChronoUnit.SECONDS);
        return titled(
                baseline.says(now)
                        ? Finding.up("as approved " + since).with("changedPercent", 0)
                        : changed(params, PageChange.between(baseline.content(), now), since),
                now);
    }

    private static Finding changed(Params params, PageChange change, String since) {
        String signs = change.signs().stream().map(Coded::code).collect(Collectors.joining(", "));
        String told = change.percent() + " % changed " + since + (signs.isEmpty() ? "" : ": " + signs);
        Finding finding =
                switch (change.verdict(params.number("tolerance").orElse(USUAL_TOLERANCE))) {
                    case SAME -> Finding.up(told);
                    case CHANGED -> Finding.degraded("content-changed", told);
                    case DEFACED -> Finding.down("content-defaced", told);
                };
        finding = finding.with("changedPercent", change.percent())
                .with("textPercent", change.textPercent())
                .with("structurePercent", change.structurePercent());
        if (!signs.isEmpty()) {
            finding = finding.with("signs", signs);
        }
        String details = change.details().collect(Collectors.joining(", "));
        return details.isEmpty() ? finding : finding.with("came", details);
    }

    private static Finding titled(Finding finding, PageContent page) {
        return page.title().isEmpty() ? finding : finding.with("title", page.title());
    }
}
