package jp.orikaeshi.monitoring.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a page stands to what was approved.
 *
 * @param baseline what it has to be; empty before the first good check, and where that found the mark of an intruder
 * @param now what it is instead; empty if it is as approved
 * @param past what was approved and what raised an alarm, the latest first
 */
public record PageSheet(Optional<PageVersion> baseline, Optional<PageVersion> now, List<PagePast> past) {
    private static final PageContent NOTHING = new PageContent("", List.of(), Map.of(), Set.of(), Set.of(), 0);

    public PageSheet {
        past = List.copyOf(past);
    }

    /** How much is another; empty if nothing is, or nothing was approved. */
    public Optional<PageChange> change() {
        return baseline.flatMap(before -> now.map(page -> PageChange.between(before.content(), page.content())));
    }

    /** What is another, from what was approved to what is there now. */
    public Optional<PageDiff> diff() {
        PageContent before = baseline.map(PageVersion::content).orElse(NOTHING);
        return now.map(page -> PageDiff.between(before, page.content()));
    }

    /** Of what the page is now; empty if it was never read. */
    public Optional<String> fingerprint() {
        return now.or(() -> baseline).map(PageVersion::fingerprint);
    }
}
