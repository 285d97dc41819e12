package jp.orikaeshi.maintenance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.time.Period;

/** When what is worked on. Pure. */
public final class MaintenanceCalendar {
    private final List<Maintenance> known;
    private final ZoneId zone;

    /** @param zone of hours that name none */
    public MaintenanceCalendar(List<Maintenance> known, ZoneId zone) {
        this.known = List.copyOf(known);
        this.zone = zone;
    }

    /** What goes on there then; of several that which ends last. */
    public Optional<UnderWay> at(Site site, Instant now) {
        return about(site)
                .flatMap(work -> work.periods(now, now.plusNanos(1), zone)
                        .filter(period -> period.covers(now))
                        .map(period -> new UnderWay(work.reason(), period.to())))
                .max(Comparator.comparing(UnderWay::until));
    }

    /** All windows there that touch this time; they may overlap. */
    public List<Period> during(Site site, Instant from, Instant to) {
        return windows(site, from, to).stream().map(Window::period).toList();
    }

    /** The same, each with what was announced. */
    public List<Window> windows(Site site, Instant from, Instant to) {
        return about(site)
                .flatMap(work -> work.periods(from, to, zone).map(period -> new Window(work.reason(), period)))
                .filter(window -> window.period().from().isBefore(to)
                        && window.period().to().isAfter(from))
                .toList();
    }

    /** Time of announced work, and why it was announced. */
    public record Window(String reason, Period period) {}

    /**
     * When an outage began that was first seen at {@code first} and still lasts at {@code now}: not before the end of the
     * last window since then. Nothing while a window is open.
     */
    public Optional<Instant> outageBegins(Site site, Instant first, Instant now) {
        if (at(site, now).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(during(site, first, now).stream()
                .map(Period::to)
                .filter(end -> end.isAfter(first))
                .max(Comparator.naturalOrder())
                .orElse(first));
    }

    private Stream<Maintenance> about(Site site) {
        return known.stream().filter(work -> work.covers(site));
    }
}
