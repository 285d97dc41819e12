package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.orikaeshi.maintenance.MaintenanceCalendar.Window;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.Untold;
import jp.orikaeshi.report.Span;
import jp.orikaeshi.report.Spans;
import jp.orikaeshi.report.monthly.AssetStretch.What;
import org.jspecify.annotations.Nullable;

/** Takes the time of an asset apart: each stretch once, without a gap, from the beginning to the end of what has passed. */
final class AssetStretches {
    private final Span passed;
    private final AssetTime time;
    private final AssetFacts facts;
    private final List<Window> work;
    private final List<Downtime> outages;

    /**
     * @param facts what its checks saw, and when they could not tell
     * @param work that was announced there
     * @param outages as they are counted
     */
    AssetStretches(Span passed, AssetTime time, AssetFacts facts, List<Window> work, List<Downtime> outages) {
        this.passed = passed;
        this.time = time;
        this.facts = facts;
        this.work = List.copyOf(work);
        this.outages = List.copyOf(outages);
    }

    List<AssetStretch> list() {
        List<AssetStretch> joined = new ArrayList<>();
        Instant from = passed.from();
        for (Instant to : borders()) {
            AssetStretch next = stretch(new Span(from, to));
            AssetStretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.goesOnAs(next)) {
                joined.set(joined.size() - 1, last.over(new Span(last.span().from(), to)));
            } else {
                joined.add(next);
            }
            from = to;
        }
        return joined;
    }

    /** Every moment at which something may change, and the end. */
    private Iterable<Instant> borders() {
        TreeSet<Instant> borders = new TreeSet<>();
        Stream.of(
                        Stream.of(time.inUse(), time.announced(), time.confirmed(), time.untold(), time.watched())
                                .map(Spans::list)
                                .flatMap(List::stream),
                        facts.outages().stream()
                                .flatMap(outage ->
                                        AssetTime.span(passed, outage.startedAt(), outage.endedAt()).stream()),
                        Stream.concat(
                                        work.stream().map(Window::period),
                                        facts.unknown().stream().map(Untold::period))
                                .map(period -> new Span(period.from(), period.to())))
                .flatMap(spans -> spans)
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .filter(passed::holds)
                .forEach(borders::add);
        borders.remove(passed.from());
        if (!passed.length().isZero()) {
            borders.add(passed.to());
        }
        return borders;
    }

    private AssetStretch stretch(Span span) {
        Instant at = span.from();
        boolean inUse = time.inUse().holds(at);
        boolean watched = time.watched().holds(at);
        boolean down = watched && time.down().holds(at);
        What what = what(at, inUse);
        return new AssetStretch(
                span,
                what,
                time.announced().holds(at),
                watched,
                down,
                inUse
                        ? facts.outages().stream()
                                .filter(outage -> covers(outage, at))
                                .toList()
                        : List.of(),
                what == What.UNKNOWN ? untold(at) : List.of(),
                inUse
                        ? work.stream()
                                .filter(window -> window.period().covers(at))
                                .map(Window::reason)
                                .distinct()
                                .toList()
                        : List.of(),
                down ? number(at, what == What.UNKNOWN) : null);
    }

    private List<AssetStretch.Blind> untold(Instant at) {
        return facts.unknown().stream()
                .filter(untold -> untold.period().covers(at))
                .map(untold -> new AssetStretch.Blind(untold.kind(), untold.outcome()))
                .distinct()
                .toList();
    }

    private What what(Instant at, boolean inUse) {
        if (!inUse) {
            return What.UNWATCHED;
        }
        boolean announced = time.announced().holds(at);
        if (time.untold().holds(at)) {
            return What.UNKNOWN;
        }
        if (time.confirmed().holds(at) && time.watched().holds(at)) {
            return What.DOWN;
        }
        return announced ? What.MAINTENANCE : What.UP;
    }

    private boolean covers(Outage outage, Instant at) {
        return AssetTime.span(passed, outage.startedAt(), outage.endedAt())
                .filter(span -> span.holds(at))
                .isPresent();
    }

    private @Nullable Integer number(Instant at, boolean untold) {
        for (int n = 0; n < outages.size(); n++) {
            Downtime outage = outages.get(n);
            if (outage.untold() == untold
                    && !at.isBefore(outage.from())
                    && outage.ended().filter(end -> !at.isBefore(end)).isEmpty()) {
                return n + 1;
            }
        }
        return null;
    }

    /** All of these together. */
    static Duration sum(Stream<AssetStretch> stretches) {
        return stretches.map(AssetStretch::length).reduce(Duration.ZERO, Duration::plus);
    }
}
