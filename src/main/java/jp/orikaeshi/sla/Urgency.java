package jp.orikaeshi.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How badly a ticket waits: first those whose customer waits for our call, then those nobody has in hand, then the
 * others, each by what is due soonest.
 *
 * @param rank which of these, from 0; 4 if nothing is owed
 * @param next the promise that is due next, whichever it is; nothing if none is owed, or all clocks stand still
 */
public record Urgency(long number, int rank, Optional<ClockView> next) implements Comparable<Urgency> {
    private static final List<Promise> ORDER =
            List.of(Promise.CALLBACK, Promise.RESPONSE, Promise.RESOLUTION, Promise.UPDATE);
    private static final Comparator<Urgency> WORST_FIRST =
            Comparator.comparingInt(Urgency::rank).thenComparing(Urgency::due).thenComparingLong(Urgency::number);

    /** Of a ticket with these clocks. */
    public static Urgency of(long number, List<ClockView> clocks) {
        List<ClockView> owed = clocks.stream()
                .filter(clock -> clock.owed() && clock.due().isPresent())
                .toList();
        return new Urgency(
                number,
                owed.stream()
                        .mapToInt(clock -> ORDER.indexOf(clock.promise()))
                        .min()
                        .orElse(ORDER.size()),
                owed.stream().min(Comparator.comparing(Urgency::due)));
    }

    private static Instant due(ClockView clock) {
        return clock.due().orElse(Instant.MAX);
    }

    private Instant due() {
        return next.map(Urgency::due).orElse(Instant.MAX);
    }

    @Override
    public int compareTo(Urgency other) {
        return WORST_FIRST.compare(this, other);
    }
}
