package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.report.Span;

/**
 * What the availability of one asset in one period is made of.
 *
 * @param customer whose it is, by the record's id
 * @param passed what of the period has passed
 * @param standing the figures, as they are shown beside those of other assets
 * @param count the same figures, as a month has them
 * @param stretches all time that has passed, without a gap
 * @param whole watched time of the whole period, if it is watched to its end: the error budget is a share of it
 */
public record AssetExplained(
        UUID customer,
        ReportPeriod period,
        Span passed,
        Standing standing,
        AssetMonth count,
        AvailabilityRule rule,
        List<AssetStretch> stretches,
        Duration whole) {
    public AssetExplained {
        stretches = List.copyOf(stretches);
    }

    /** The stretches that a figure is made of; each figure is the sum of its own. */
    public List<AssetStretch> of(AssetStretch.Part part) {
        return stretches.stream().filter(part::holds).toList();
    }

    /** How long all of these are together. */
    public static Duration sum(List<AssetStretch> stretches) {
        return AssetStretches.sum(stretches.stream());
    }
}
