package jp.orikaeshi.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call-back does next when no attempt is on. Pure: the same situation always gives the same step. */
sealed interface NextStep {
    /** How soon to look again when all who could be called are on the telephone; their hanging up wakes earlier. */
    Duration BUSY = Duration.ofSeconds(10);

    /** How long to wait for somebody on duty at most; a change of the duty plan wakes earlier. */
    Duration NOBODY = Duration.ofMinutes(1);

    /** Rings this engineer's telephone now. */
    record Ring(String engineer) implements NextStep {}

    /** Looks again at {@code until}. */
    record Wait(Instant until, @Nullable Hindrance hindrance) implements NextStep {}

    /** A whole round was in vain; the next one follows after a pause. */
    record NextRound(Progress progress) implements NextStep {}

    /** All rounds were in vain: the desk has to know. It goes on all the same. */
    record Unanswered(Progress progress) implements NextStep {}

    /** The time set for it is over. */
    record GiveUp() implements NextStep {}

    static NextStep of(Situation situation) {
        Instant now = situation.now();
        Progress progress = situation.progress();
        if (!now.isBefore(situation.giveUpAt())) {
            return new GiveUp();
        }
        if (now.isBefore(progress.nextAt())) {
            return wait(situation, progress.nextAt(), null);
        }
        Instant customerFrom = situation.heldBack().customer();
        if (customerFrom != null) {
            return wait(situation, customerFrom, Hindrance.CUSTOMER_HELD_BACK);
        }
        String assigned = situation.assigned();
        if (assigned != null) {
            return ring(situation, assigned);
        }
        if (situation.onDuty().isEmpty()) {
            return wait(situation, now.plus(NOBODY), Hindrance.NO_ENGINEER);
        }
        List<String> candidates = situation.stillToTry();
        if (candidates.isEmpty()) {
            return endOfRound(situation);
        }
        Map<String, Instant> heldBack = situation.heldBack().engineers();
        Optional<String> free = candidates.stream()
                .filter(login -> !situation.onTheTelephone().contains(login))
                .filter(login -> !heldBack.containsKey(login))
                .findFirst();
        return free.<NextStep>map(Ring::new).orElseGet(() -> nobodyFree(situation, candidates));
    }

    private static NextStep ring(Situation situation, String assigned) {
        Instant from = situation.heldBack().engineers().get(assigned);
        if (from != null) {
            return wait(situation, from, Hindrance.ENGINEERS_HELD_BACK);
        }
        return situation.onTheTelephone().contains(assigned)
                ? wait(situation, situation.now().plus(BUSY), Hindrance.ENGINEERS_BUSY)
                : new Ring(assigned);
    }

    private static NextStep nobodyFree(Situation situation, List<String> candidates) {
        Map<String, Instant> heldBack = situation.heldBack().engineers();
        return candidates.stream().allMatch(heldBack::containsKey)
                ? wait(
                        situation,
                        candidates.stream()
                                .map(heldBack::get)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        Hindrance.ENGINEERS_HELD_BACK)
                : wait(situation, situation.now().plus(BUSY), Hindrance.ENGINEERS_BUSY);
    }

    private static NextStep endOfRound(Situation situation) {
        Progress progress = situation.progress();
        Rules rules = situation.rules();
        if (progress.round() < rules.rounds()) {
            return new NextRound(
                    progress.nextRound(earliest(situation, situation.now().plus(rules.pause()))));
        }
        // Cycles slow down as the retries do: whoever sleeps through nine calls needs the alarm, not a tenth.
        Instant next = situation.now().plus(rules.retryAfter(progress.cycle()));
        return new Unanswered(progress.nextCycle(earliest(situation, next)));
    }

    private static NextStep wait(Situation situation, Instant until, @Nullable Hindrance hindrance) {
        return new Wait(earliest(situation, until), hindrance);
    }

    private static Instant earliest(Situation situation, Instant at) {
        return at.isBefore(situation.giveUpAt()) ? at : situation.giveUpAt();
    }
}
