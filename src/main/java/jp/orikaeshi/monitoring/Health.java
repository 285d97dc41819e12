package jp.orikaeshi.monitoring;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we believe about one probe.
 *
 * @param failures failed checks in a row while it is being confirmed; good ones in a row while recovering
 * @param since since when {@code last} has been the same status; for a failure, its first failed check
 * @param last what the last check saw
 * @param firstFailure the check with which the present failure began; null while all is well
 */
public record Health(
        State state,
        int failures,
        Instant since,
        Observation last,
        @Nullable Observation firstFailure) {

    public enum State {
        OK,
        /** Failed, not yet often enough to believe it. */
        SOFT,
        /** Failing, confirmed. */
        HARD,
        /** Was failing; the last check was good, not yet often enough to believe it. */
        RECOVERING
    }

    /** Nothing known yet. */
    public static Health unchecked(Instant addedAt) {
        return new Health(State.OK, 0, addedAt, Observation.none(addedAt), null);
    }

    /** Whether one more failure is believed, or was not for the word of another place alone. */
    public boolean lastTry() {
        return SeenElsewhere.acquits(last.outcome())
                || (state == State.SOFT && failures + 1 >= Judgement.FAILURES_TO_BELIEVE);
    }

    public boolean checked() {
        return !last.outcome().equals("not-checked");
    }

    /** How this looks on the board. */
    public ProbeStatus statusOf(Probe probe) {
        Observation first = firstFailure;
        Map<String, String> evidence = first != null && last.status().failing() ? first.evidence() : last.evidence();
        return new ProbeStatus(
                probe.id(),
                probe.kind(),
                Target.of(probe.kind(), probe.params()),
                last.status(),
                state == State.OK || state == State.HARD,
                last.outcome(),
                last.detail(),
                checked() ? since : null,
                checked() ? last.at() : null,
                evidence);
    }
}
