package jp.orikaeshi.time;

import java.time.Instant;
import java.util.Optional;

/** Time from {@code from} until before {@code to}. */
public record Period(Instant from, Instant to) {
    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** What of it lies between these; nothing where they only touch. */
    public Optional<Period> within(Instant earliest, Instant latest) {
        Instant begins = from.isAfter(earliest) ? from : earliest;
        Instant ends = to.isBefore(latest) ? to : latest;
        return begins.isBefore(ends) ? Optional.of(new Period(begins, ends)) : Optional.empty();
    }
}
