package jp.orikaeshi.monitoring.content;

import java.util.Map;
import java.util.function.Function;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.SeenPage;

/** One check of a page, from what came over the network to its finding. */
public final class PageCheck {
    private PageCheck() {}

    /** How a page that is not watched yet would be read, with what would be its baseline. Pure. */
    public static Finding trial(Params params, SeenPage seen) {
        return of(
                seen,
                params,
                page -> PageVerdict.first(page, "would be the baseline")
                        .with("lines", page.lines().size())
                        .with("elements", page.elements())
                        .with(
                                page.lines().isEmpty()
                                        ? Map.of()
                                        : Map.of("begins", page.lines().get(0))));
    }

    /**
     * Judges a page as far as it can be read.
     *
     * @param judge of what it says
     */
    static Finding of(SeenPage seen, Params params, Function<PageContent, Finding> judge) {
        return seen.page()
                .map(page -> PageReading.of(page, params.texts("ignore")))
                .map(reading -> worth(reading, judge))
                .map(finding -> finding.with(seen.finding().evidence()))
                .orElseGet(seen::finding);
    }

    // A change is never hidden by what could not be compared.
    private static Finding worth(PageReading reading, Function<PageContent, Finding> judge) {
        Finding verdict = reading.content().map(judge).orElse(null);
        Finding flaw = reading.flaw().orElse(null);
        if (verdict == null || (flaw != null && verdict.status() == Status.UP)) {
            Finding said = flaw == null ? Finding.unknown("probe-error", "nothing was read") : flaw;
            return verdict == null ? said : said.with(verdict.evidence());
        }
        return verdict;
    }
}
