package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.orikaeshi.maintenance.MaintenanceCalendar.Window;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.Untold;
import jp.orikaeshi.monitoring.WatchHistory;
import jp.orikaeshi.report.Span;
import jp.orikaeshi.time.Period;

/**
 * Moments as a report shows them: cut down to the second. What is between two of them is what a reader gets who takes the
 * one from the other, and lengths that are shown add up.
 */
final class WholeSeconds {
    private WholeSeconds() {}

    static Instant of(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** From one shown moment to another. */
    static Duration between(Instant from, Instant to) {
        return Duration.between(of(from), of(to));
    }

    static Span of(Span span) {
        return new Span(of(span.from()), of(span.to()));
    }

    static Period of(Period period) {
        return new Period(of(period.from()), of(period.to()));
    }

    static Outage of(Outage outage) {
        return new Outage(
                outage.id(),
                outage.probe(),
                outage.asset(),
                outage.customer(),
                outage.kind(),
                of(outage.startedAt()),
                outage.confirmedAt(),
                Optional.ofNullable(outage.endedAt()).map(WholeSeconds::of).orElse(null),
                outage.outcome(),
                outage.detail());
    }

    static Untold of(Untold untold) {
        return new Untold(untold.kind(), untold.outcome(), of(untold.period()));
    }

    static Window of(Window window) {
        return new Window(window.reason(), of(window.period()));
    }

    static WatchHistory of(WatchHistory asset) {
        return new WatchHistory(
                asset.asset(),
                asset.customer(),
                asset.slug(),
                asset.kind(),
                asset.name(),
                asset.position(),
                asset.provider(),
                asset.probes().stream().map(WholeSeconds::of).toList());
    }

    private static WatchHistory.Term of(WatchHistory.Term term) {
        return new WatchHistory.Term(
                term.kind(),
                of(term.addedAt()),
                Optional.ofNullable(term.removedAt()).map(WholeSeconds::of).orElse(null));
    }
}
