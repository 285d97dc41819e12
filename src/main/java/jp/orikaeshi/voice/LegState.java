package jp.orikaeshi.voice;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far one leg of a call is, in the words of no carrier.
 *
 * @param result how it ended; set exactly if it is {@link Phase#OVER}
 * @param talked from answer to hang-up; zero if nobody answered or it still goes on
 */
public record LegState(Phase phase, CallEnded.@Nullable Result result, Duration talked) {

    public enum Phase {
        /** The carrier has it, no telephone rings yet. */
        WAITING,
        RINGING,
        /** Somebody or something answered. */
        TALKING,
        /** It has ended and stays so. */
        OVER
    }

    public LegState {
        if ((phase == Phase.OVER) != (result != null)) {
            throw new IllegalArgumentException("a result belongs to a leg that is over, and to no other");
        }
    }

    public static LegState live(Phase phase) {
        return new LegState(phase, null, Duration.ZERO);
    }

    public static LegState over(CallEnded.Result result, Duration talked) {
        return new LegState(Phase.OVER, result, talked);
    }

    public boolean isOver() {
        return phase == Phase.OVER;
    }
}
