package jp.orikaeshi.monitoring;

import static jp.orikaeshi.monitoring.Health.State.HARD;
import static jp.orikaeshi.monitoring.Health.State.OK;
import static jp.orikaeshi.monitoring.Health.State.RECOVERING;
import static jp.orikaeshi.monitoring.Health.State.SOFT;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to believe after one more check, and when to look again. A failure is believed after three checks in a row, a
 * recovery after two. A check that could not tell changes no belief.
 *
 * @param health what is believed now
 * @param changed whether the state or the status is another than before
 * @param again look again after this time, instead of when the probe is due; empty: when it is due
 */
public record Judgement(Health health, boolean changed, Optional<Duration> again) {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    // After the first retry: both are done within fifteen seconds of the failure.
    private static final Duration SECOND_RETRY = Duration.ofSeconds(10);
    static final int FAILURES_TO_BELIEVE = 3;

    /** Judges one more check. */
    public static Judgement of(Health before, Observation seen) {
        return switch (seen.status()) {
            case UNKNOWN ->
                // Somebody else has seen it well: whatever fails from now on did not begin before.
                SeenElsewhere.acquits(seen.outcome())
                        ? good(before, seen)
                        : to(before, seen, before.state(), before.failures(), before.firstFailure(), null);
            case DOWN -> failed(before, seen);
            case UP, DEGRADED, MAINTENANCE -> good(before, seen);
        };
    }

    private static Judgement failed(Health before, Observation seen) {
        Observation first = before.firstFailure() == null ? seen : before.firstFailure();
        return switch (before.state()) {
            case OK -> to(before, seen, SOFT, 1, seen, FIRST_RETRY);
            case SOFT ->
                before.failures() + 1 < FAILURES_TO_BELIEVE
                        ? to(before, seen, SOFT, before.failures() + 1, first, SECOND_RETRY)
                        : to(before, seen, HARD, before.failures() + 1, SeenElsewhere.noted(first, seen), null);
            case HARD, RECOVERING -> to(before, seen, HARD, FAILURES_TO_BELIEVE, first, null);
        };
    }

    private static Judgement good(Health before, Observation seen) {
        return switch (before.state()) {
            case OK, SOFT, RECOVERING -> to(before, seen, OK, 0, null, null);
            case HARD -> to(before, seen, RECOVERING, 1, before.firstFailure(), FIRST_RETRY);
        };
    }

    private static Judgement to(
            Health before,
            Observation seen,
            Health.State state,
            int failures,
            @Nullable Observation first,
            @Nullable Duration again) {
        boolean sameStatus = before.checked() && before.last().status() == seen.status();
        Instant since = seen.status() == Status.DOWN && first != null
                ? first.at()
                : sameStatus || stillRecovers(before, seen) ? before.since() : seen.at();
        return new Judgement(
                new Health(state, failures, since, seen, first),
                state != before.state() || !sameStatus,
                Optional.ofNullable(again));
    }

    // A recovery counts from its first good check, whatever could not be told before it was confirmed.
    private static boolean stillRecovers(Health before, Observation seen) {
        return before.state() == RECOVERING
                && (seen.status() == Status.UNKNOWN
                        || (before.last().status() == Status.UNKNOWN && seen.status() == Status.UP));
    }
}
