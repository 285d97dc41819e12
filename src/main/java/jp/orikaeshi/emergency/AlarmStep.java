package jp.orikaeshi.emergency;

import java.time.Duration;
import java.time.Instant;

/** What an alarm does next when no telephone rings for it. Pure: the same situation always gives the same step. */
sealed interface AlarmStep {
    /** Calls the contact at this place of the order, from 0. */
    record Call(int place) implements AlarmStep {}

    /** Everybody was called in vain: from the beginning again, after a pause. */
    record NextRound(Instant at) implements AlarmStep {}

    /** The pause between two rounds is not over. */
    record Wait(Instant until) implements AlarmStep {}

    /**
     * The step.
     *
     * @param contacts how many can be called
     * @param place the place in the order that comes next, from 0
     * @param round from 1
     * @param nextAt no telephone rings earlier
     */
    static AlarmStep of(int contacts, int place, int round, Instant nextAt, Instant now) {
        if (now.isBefore(nextAt)) {
            return new Wait(nextAt);
        }
        return place < contacts ? new Call(place) : new NextRound(now.plus(pauseAfter(round)));
    }

    /** Slower and slower, never for good: whoever sleeps through five calls may wake at the sixth. */
    static Duration pauseAfter(int round) {
        return switch (round) {
            case 1 -> Duration.ofMinutes(1);
            case 2, 3 -> Duration.ofMinutes(2);
            case 4, 5, 6 -> Duration.ofMinutes(5);
            default -> Duration.ofMinutes(15);
        };
    }
}
