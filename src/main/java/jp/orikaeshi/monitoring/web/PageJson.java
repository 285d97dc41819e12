package jp.orikaeshi.monitoring.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.monitoring.content.DiffLine;
import jp.orikaeshi.monitoring.content.PageDiff;
import jp.orikaeshi.monitoring.content.PagePast;
import jp.orikaeshi.monitoring.content.PageSheet;
import jp.orikaeshi.monitoring.content.PageVersion;
import jp.orikaeshi.monitoring.content.Sign;
import org.jspecify.annotations.Nullable;

/**
 * How a page stands to what was approved.
 *
 * @param baseline null before the first good check
 * @param now null while the page is as approved
 * @param change null if nothing differs, or nothing was approved
 * @param diff line by line; empty if nothing differs
 * @param left how many lines of the difference are not told
 */
public record PageJson(
        UUID probe,
        @Nullable Approved baseline,
        @Nullable Different now,
        @Nullable Change change,
        List<Line> diff,
        int left,
        List<PageDiff.Source> sources,
        List<PagePast> past) {

    /** What the page has to be. */
    public record Approved(
            String fingerprint,
            String title,
            @Nullable Instant approvedAt,
            @Nullable String approvedBy) {}

    /** What it is instead; its fingerprint is what an approval names. */
    public record Different(String fingerprint, String title, String outcome, Instant seenAt) {}

    /** How much of it is another, and what looks like a stranger's work. */
    public record Change(int textPercent, int structurePercent, Set<Sign> signs) {}

    /** A line that came, went, or stands next to one that did. Of a gap the text is how many lines it stands for. */
    public record Line(DiffLine.Kind kind, String text) {}

    static PageJson of(UUID probe, PageSheet sheet) {
        return new PageJson(
                probe,
                sheet.baseline().map(PageJson::approved).orElse(null),
                sheet.now().map(PageJson::different).orElse(null),
                sheet.change()
                        .map(it -> new Change(it.textPercent(), it.structurePercent(), it.signs()))
                        .orElse(null),
                sheet.diff().stream()
                        .flatMap(diff -> diff.text().shown().stream())
                        .map(line -> new Line(line.kind(), line.text()))
                        .toList(),
                sheet.diff().map(diff -> diff.text().left()).orElse(0),
                sheet.diff().map(diff -> diff.sources().shown()).orElse(List.of()),
                sheet.past());
    }

    private static Approved approved(PageVersion page) {
        return new Approved(
                page.fingerprint(),
                page.content().title(),
                page.approvedAt().orElse(null),
                page.approvedBy().orElse(null));
    }

    private static Different different(PageVersion page) {
        return new Different(page.fingerprint(), page.content().title(), page.outcome(), page.seenAt());
    }
}
