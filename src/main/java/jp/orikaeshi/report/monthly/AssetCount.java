package jp.orikaeshi.report.monthly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.customer.MaintenanceCounts;
import jp.orikaeshi.customer.UnknownCounts;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.WatchHistory;
import jp.orikaeshi.report.Availability;
import jp.orikaeshi.report.Span;
import jp.orikaeshi.report.Spans;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Counts the availability of an asset. It is watched while at least one of its probes is in use, and down while at
 * least one of them has a confirmed outage. What announced work is, and time in which a probe could not tell, is for the
 * customer's plan to say.
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
        this.passed = passed;
        this.days = List.copyOf(days);
        this.tickets = List.copyOf(tickets);
    }

    /** Counts it. */
    AssetMonth of(WatchHistory asset, AssetFacts facts, @Nullable Integer promised, AvailabilityRule rule) {
        Spans inUse = Spans.covering(asset.probes().stream()
                        .flatMap(term -> span(term.addedAt(), term.removedAt()).stream())
                        .toList())
                .within(passed);
        Spans maintenance = spans(facts.work());
        Spans announced = inUse.within(maintenance);
        Spans counted = rule.maintenance() == MaintenanceCounts.COUNTED ? inUse : inUse.without(maintenance);
        Spans confirmed = Spans.covering(facts.outages().stream()
                .flatMap(outage -> span(outage.startedAt(), outage.endedAt()).stream())
                .toList());
        Spans untold = spans(facts.unknown()).within(counted).without(confirmed);
        Spans watched = rule.unknown() == UnknownCounts.EXCLUDED ? counted.without(untold) : counted;
        Spans silent = rule.unknown() == UnknownCounts.DOWN ? untold : Spans.NONE;
        Spans down = Spans.covering(
                Stream.concat(confirmed.list().stream(), silent.list().stream()).toList());
        return new AssetMonth(
                asset,
                probesAtTheEnd(asset, inUse),
                Availability.of(watched, down),
                new Aside(announced.length(), untold.length()),
                promised,
                Stream.concat(
                                downtimes(asset, watched, facts.outages()).stream(),
                                silent.list().stream().map(this::silence))
                        .sorted(Comparator.comparing(Downtime::from))
                        .toList(),
                days.stream()
                        .map(day -> Availability.of(watched.within(day), down))
                        .toList(),
                days.stream()
                        .map(day -> new Aside(
                                announced.within(day).length(),
                                untold.within(day).length()))
                        .toList(),
                facts.warnings());
    }

    private static Spans spans(List<Period> periods) {
        return Spans.covering(periods.stream()
                .map(period -> new Span(period.from(), period.to()))
                .toList());
    }

    /** As far as it lies before the end of what has passed. */
    private Optional<Span> span(Instant from, @Nullable Instant to) {
        Instant end = to == null || to.isAfter(passed.to()) ? passed.to() : to;
        return end.isBefore(from) ? Optional.empty() : Optional.of(new Span(from, end));
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
