package jp.orikaeshi.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How badly a ticket waits: first those whose customer waits for our call, then those nobody has in hand, then the
 * others, each by what is due soonest.
 *
 * @param next the promise that is owed next; nothing if none is, or its clock stands still
 */
public record Urgency(long number, Optional<ClockView> next) implements Comparable<Urgency> {
    private static final List<Promise> ORDER = List.of(Promise.CALLBACK, Promise.RESPONSE, Promise.RESOLUTION);
    private static final Comparator<Urgency> WORST_FIRST =
            Comparator.comparingInt(Urgency::rank).thenComparing(Urgency::due).thenComparingLong(Urgency::number);

    /** Of a ticket with these clocks. */
    public static Urgency of(long number, List<ClockView> clocks) {
        return new Urgency(
                number,
                clocks.stream()
                        .filter(clock -> clock.done().isEmpty() && clock.due().isPresent())
                        .min(Comparator.comparingInt(clock -> ORDER.indexOf(clock.promise()))));
    }

    private int rank() {
        return next.map(clock -> ORDER.indexOf(clock.promise())).orElse(ORDER.size());
    }

    private Instant due() {
        return next.flatMap(ClockView::due).orElse(Instant.MAX);
    }

    @Override
    public int compareTo(Urgency other) {
        return WORST_FIRST.compare(this, other);
    }
}
