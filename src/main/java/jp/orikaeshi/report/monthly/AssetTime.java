package jp.orikaeshi.report.monthly;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.customer.MaintenanceCounts;
import jp.orikaeshi.customer.UnknownCounts;
import jp.orikaeshi.monitoring.Untold;
import jp.orikaeshi.monitoring.WatchHistory;
import jp.orikaeshi.report.Span;
import jp.orikaeshi.report.Spans;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The time of an asset by what it was. The figures of an availability and the stretches that explain them are both made
 * of these, so that they cannot disagree.
 *
 * @param inUse at least one check was in use
 * @param announced work was announced, while a check was in use
 * @param confirmed at least one check had a confirmed outage, watched or not
 * @param untold no outage was confirmed, but at least one check could not tell; without work that does not count
 * @param watched what the share is of
 * @param silent what is down because nobody could tell
 * @param down confirmed or silent, watched or not
 */
record AssetTime(Spans inUse, Spans announced, Spans confirmed, Spans untold, Spans watched, Spans silent, Spans down) {

    static AssetTime of(WatchHistory asset, AssetFacts facts, AvailabilityRule rule, Span passed) {
        Spans inUse = Spans.covering(asset.probes().stream()
                        .flatMap(term -> span(passed, term.addedAt(), term.removedAt()).stream())
                        .toList())
                .within(passed);
        Spans maintenance = spans(facts.work());
        Spans counted = rule.maintenance() == MaintenanceCounts.COUNTED ? inUse : inUse.without(maintenance);
        Spans confirmed = Spans.covering(facts.outages().stream()
                .flatMap(outage -> span(passed, outage.startedAt(), outage.endedAt()).stream())
                .toList());
        Spans untold = spans(facts.unknown().stream().map(Untold::period).toList())
                .within(counted)
                .without(confirmed);
        Spans silent = rule.unknown() == UnknownCounts.DOWN ? untold : Spans.NONE;
        return new AssetTime(
                inUse,
                inUse.within(maintenance),
                confirmed,
                untold,
                rule.unknown() == UnknownCounts.EXCLUDED ? counted.without(untold) : counted,
                silent,
                Spans.covering(Stream.concat(confirmed.list().stream(), silent.list().stream())
                        .toList()));
    }

    private static Spans spans(List<Period> periods) {
        return Spans.covering(periods.stream()
                .map(period -> new Span(period.from(), period.to()))
                .toList());
    }

    /** As far as it lies before the end of what has passed. */
    static Optional<Span> span(Span passed, Instant from, @Nullable Instant to) {
        Instant end = to == null || to.isAfter(passed.to()) ? passed.to() : to;
        return end.isBefore(from) ? Optional.empty() : Optional.of(new Span(from, end));
    }
}
