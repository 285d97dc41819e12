package jp.orikaeshi.report.monthly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.maintenance.MaintenanceCalendar.Window;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.WatchHistory;
import jp.orikaeshi.report.Availability;
import jp.orikaeshi.report.Span;
import jp.orikaeshi.report.Spans;
import org.jspecify.annotations.Nullable;

/**
 * Counts the availability of an asset. It is watched while at least one of its probes is in use, and down while at
 * least one of them has a confirmed outage. What announced work is, and time in which a probe could not tell, is for the
 * customer's plan to say. All borders are on whole seconds, as they are shown, and so is each length between them.
 */
final class AssetCount {
    private final Span passed;
    private final List<Span> days;
    private final List<TicketFacts> tickets;

    /** @param tickets of the customer, to explain outages by */
    AssetCount(Month month, Instant now, List<TicketFacts> tickets) {
        this(month.passedBy(now), month.days(), tickets);
    }

    /** The same over other time than a month. */
    AssetCount(Span passed, List<Span> days, List<TicketFacts> tickets) {
        this.passed = WholeSeconds.of(passed);
        this.days = List.copyOf(days);
        this.tickets = List.copyOf(tickets);
    }

    /** Counts it. */
    AssetMonth of(WatchHistory asset, AssetFacts facts, @Nullable Integer promised, AvailabilityRule rule) {
        WatchHistory seen = WholeSeconds.of(asset);
        AssetTime time = AssetTime.of(seen, facts, rule, passed);
        Spans watched = time.watched();
        return new AssetMonth(
                asset,
                probesAtTheEnd(seen, time.inUse()),
                Availability.of(watched, time.down()),
                new Aside(time.announced().length(), time.untold().length()),
                promised,
                Stream.concat(
                                downtimes(asset, watched, facts.outages()).stream(),
                                time.silent().list().stream().map(this::silence))
                        .sorted(Comparator.comparing(Downtime::from))
                        .toList(),
                days.stream()
                        .map(day -> Availability.of(watched.within(day), time.down()))
                        .toList(),
                days.stream()
                        .map(day -> new Aside(
                                time.announced().within(day).length(),
                                time.untold().within(day).length()))
                        .toList(),
                facts.warnings());
    }

    /**
     * Takes apart what {@link #of} counts: the same time, stretch by stretch.
     *
     * @param work why work was announced, for those windows that are in {@code facts}
     * @param counted what {@link #of} said
     */
    List<AssetStretch> stretches(
            WatchHistory asset, AssetFacts facts, List<Window> work, AvailabilityRule rule, AssetMonth counted) {
        return new AssetStretches(
                        passed,
                        AssetTime.of(WholeSeconds.of(asset), facts, rule, passed),
                        facts,
                        work.stream().map(WholeSeconds::of).toList(),
                        counted.outages())
                .list();
    }

    private Optional<Span> span(Instant from, @Nullable Instant to) {
        return AssetTime.span(passed, from, to);
    }

    private static int probesAtTheEnd(WatchHistory asset, Spans watched) {
        if (watched.isEmpty()) {
            return 0;
        }
        Instant end = watched.list().get(watched.list().size() - 1).to();
        return (int) asset.probes().stream()
                .filter(term -> term.addedAt().isBefore(end))
                .filter(term -> term.removedAt() == null || !term.removedAt().isBefore(end))
                .count();
    }

    private List<Downtime> downtimes(WatchHistory asset, Spans watched, List<Outage> outages) {
        List<Downtime> found = new ArrayList<>();
        List<Outage> together = new ArrayList<>();
        Instant end = Instant.MIN;
        for (Outage outage :
                outages.stream().sorted(Comparator.comparing(Outage::startedAt)).toList()) {
            Span span = span(outage.startedAt(), outage.endedAt()).orElse(null);
            if (span == null) {
                continue;
            }
            if (span.from().isAfter(end) && !together.isEmpty()) {
                found.add(downtime(asset, watched, together, end));
                together = new ArrayList<>();
            }
            together.add(outage);
            end = span.to().isAfter(end) ? span.to() : end;
        }
        if (!together.isEmpty()) {
            found.add(downtime(asset, watched, together, end));
        }
        return found.stream().filter(down -> !down.counted().isZero()).toList();
    }

    private Downtime downtime(WatchHistory asset, Spans watched, List<Outage> seen, Instant end) {
        Instant from = seen.get(0).startedAt();
        boolean lasts = seen.stream().anyMatch(this::lasts);
        return new Downtime(
                from,
                lasts ? null : end,
                watched.within(new Span(from, end)).length(),
                seen,
                tickets.stream()
                        .filter(ticket -> ticket.sawDown(asset.slug(), from, lasts ? passed.to() : end))
                        .findFirst()
                        .map(ticket -> new Downtime.Explanation(ticket.number(), ticket.cause()))
                        .orElse(null));
    }

    /** Time that is down because nobody could tell whether it was up. */
    private Downtime silence(Span span) {
        return new Downtime(span.from(), lasts(span.to()) ? null : span.to(), span.length(), List.of(), null);
    }

    private boolean lasts(Outage outage) {
        return lasts(outage.endedAt());
    }

    private boolean lasts(@Nullable Instant to) {
        return to == null || !to.isBefore(passed.to());
    }
}
