package jp.orikaeshi.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an asset was, stretch by stretch, the earliest first: days of a quarter, half hours of a day. */
public record Strip(List<Cell> cells) {
    public Strip {
        cells = List.copyOf(cells);
    }

    /**
     * One stretch.
     *
     * @param status the worst of it; down only if an outage was confirmed; null where nothing was checked
     * @param down how much of it was down
     */
    public record Cell(Instant from, Instant to, @Nullable Status status, Duration down) {}

    /**
     * Draws a strip.
     *
     * @param borders where a stretch ends and the next begins; one more than there are stretches
     * @param seen what checks saw, each at an instant within its stretch
     * @param outages the confirmed outages of all probes of the asset, in any order
     */
    public static Strip of(List<Instant> borders, List<HistoryPoint> seen, List<Outage> outages, Instant now) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i + 1 < borders.size(); i++) {
            cells.add(cell(borders.get(i), borders.get(i + 1), seen, outages, now));
        }
        return new Strip(cells);
    }

    /** All that was down. */
    public Duration down() {
        return cells.stream().map(Cell::down).reduce(Duration.ZERO, Duration::plus);
    }

    private static Cell cell(Instant from, Instant to, List<HistoryPoint> seen, List<Outage> outages, Instant now) {
        Duration down = down(from, to.isAfter(now) ? now : to, outages, now);
        List<Status> statuses = seen.stream()
                .filter(point -> !point.at().isBefore(from) && point.at().isBefore(to))
                .map(Strip::withoutOutage)
                .toList();
        Status status = !down.isZero() ? Status.DOWN : statuses.isEmpty() ? null : Status.worst(statuses);
        return new Cell(from, to, status, down);
    }

    // A single failed check is no outage: what it was is told by the probe's own page.
    private static Status withoutOutage(HistoryPoint point) {
        return point.worst() != Status.DOWN ? point.worst() : point.degraded() > 0 ? Status.DEGRADED : Status.UP;
    }

    // Outages of several probes at a time count once.
    private static Duration down(Instant from, Instant to, List<Outage> outages, Instant now) {
        Duration down = Duration.ZERO;
        Instant counted = from;
        for (Outage outage :
                outages.stream().sorted(Comparator.comparing(Outage::startedAt)).toList()) {
            Instant end = earlier(outage.endedAt() == null ? now : outage.endedAt(), to);
            Instant start = later(outage.startedAt(), counted);
            if (start.isBefore(end)) {
                down = down.plus(Duration.between(start, end));
                counted = end;
            }
        }
        return down;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
