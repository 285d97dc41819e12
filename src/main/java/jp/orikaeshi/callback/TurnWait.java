package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waits for a turn at the carrier, which is a moment away and no longer than work may wait to be looked for. */
@ApplicationScoped
class TurnWait {
    // A worker that was stopped for longer than this may have been replaced: it has to look again.
    static final Duration STALE = DialWork.LEASE;

    @Inject
    Clock clock;

    /** False if this worker came so late that nothing may be placed before somebody has looked again. */
    boolean until(Instant at) {
        long nanos = Duration.between(clock.instant(), at).toNanos();
        LockSupport.parkNanos(Math.min(nanos, TurnDesk.AHEAD.toNanos()));
        return !clock.instant().isAfter(at.plus(STALE));
    }
}
