package jp.orikaeshi.callback;

import java.time.Duration;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;

/** How each side takes part in the conference of an attempt. Its recording is kept with the engineer's leg, as a talk of two is. */
final class ConferencePart {
    private static final Duration LONGEST_TALK = Duration.ofHours(4);

    private ConferencePart() {}

    /** Once the customer leaves it is over for all. */
    static Verb.Confer customer(CallAttempt attempt) {
        return part(attempt, true, new Turn(CustomerCalls.NAME, attempt.id() + ".left"));
    }

    /** Whoever of the desk leaves, by the star or by hanging up, leaves the others to go on. */
    static Verb.Confer desk(CallAttempt attempt, Turn onEnd) {
        return part(attempt, false, onEnd);
    }

    private static Verb.Confer part(CallAttempt attempt, boolean endsIt, Turn onEnd) {
        return new Verb.Confer(
                Conference.name(attempt.id()),
                endsIt,
                LONGEST_TALK,
                attempt.callSid().orElseThrow(),
                onEnd);
    }
}
