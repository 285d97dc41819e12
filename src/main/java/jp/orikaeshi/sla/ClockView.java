package jp.orikaeshi.sla;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a promise of a ticket stands now.
 *
 * @param cycle 1, or more if the promise was given again
 * @param dueAt the deadline; null while it is paused
 * @param doneAt when it was done, in time or late; null if it is still owed
 * @param owed whether it is neither done nor withdrawn; a missed promise is still owed
 * @param remainingSeconds counted time left, negative once missed
 * @param allowedSeconds the whole counted time
 */
public record ClockView(
        Promise promise,
        int cycle,
        ClockState state,
        @Nullable Instant dueAt,
        @Nullable Instant doneAt,
        boolean owed,
        long remainingSeconds,
        long allowedSeconds) {

    static ClockView of(PromiseClock clock, Instant now) {
        return new ClockView(
                clock.clock().promise(),
                clock.clock().cycle(),
                clock.state(now),
                clock.dueAt().orElse(null),
                clock.doneAt().orElse(null),
                clock.open(),
                clock.remaining(now).toSeconds(),
                clock.allowed().toSeconds());
    }

    public Optional<Instant> due() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<Instant> done() {
        return Optional.ofNullable(doneAt);
    }
}
