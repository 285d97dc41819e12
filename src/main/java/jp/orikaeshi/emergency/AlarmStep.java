package jp.orikaeshi.emergency;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an alarm does next when no telephone rings for it. Pure: the same situation always gives the same step. */
sealed interface AlarmStep {
    /** How soon a telephone that is in use is looked at again; its call's end wakes earlier. */
    Duration LOOK = Duration.ofSeconds(10);

    /** Calls the contact at this place of the order, from 0. */
    record Call(int place) implements AlarmStep {}

    /** Everybody was called in vain: from the beginning again, after a pause. */
    record NextRound(Instant at) implements AlarmStep {}

    /** The telephone of the contact at this place, from 0, is in use: it rings as soon as it is free. */
    record PassOver(int place) implements AlarmStep {}

    /** The pause between two rounds is not over, or all telephones are in use. */
    record Wait(Instant until) implements AlarmStep {}

    /**
     * The step.
     *
     * @param order who can be called, and how far it has come
     * @param round from 1
     * @param nextAt nobody is called earlier but those whose telephone was in use
     */
    static AlarmStep of(AlarmOrder order, int round, Instant nextAt, Instant now) {
        Optional<Integer> freeAgain = order.freeAgain();
        if (freeAgain.isPresent()) {
            return new Call(freeAgain.get());
        }
        if (now.isBefore(nextAt)) {
            return order.waits() ? new Wait(earlier(nextAt, now.plus(LOOK))) : new Wait(nextAt);
        }
        if (!order.over()) {
            return order.nextInUse() ? new PassOver(order.place()) : new Call(order.place());
        }
        return order.waitsForAll() ? new Wait(now.plus(LOOK)) : new NextRound(now.plus(pauseAfter(round)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
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
