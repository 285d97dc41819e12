package jp.orikaeshi.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** Everybody of an escalation's step was called, and its time is not over. */
    record StepGoesOn(Progress progress) implements NextStep {}

    /** The next step of the escalation begins. */
    record NextRung(Progress progress) implements NextStep {}

    /** All rounds of the escalation were in vain: those are called with whom it ends. */
    record LastResort(Progress progress) implements NextStep {}

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
        if (situation.ladder().everybody().findAny().isEmpty()) {
            return wait(situation, now.plus(NOBODY), Hindrance.NO_ENGINEER);
        }
        Optional<Instant> stepEnds = situation.stepEndsAt();
        boolean overdue = stepEnds.filter(end -> !now.isBefore(end)).isPresent();
        List<String> candidates = overdue ? List.of() : situation.stillToTry();
        if (candidates.isEmpty()) {
            return stepEnds.isEmpty() || overdue || situation.everybodyDeclined()
                    ? endOfStep(situation)
                    : new StepGoesOn(progress.waitingUntil(earliest(situation, stepEnds.get())));
        }
        Map<String, Instant> heldBack = situation.heldBack().engineers();
        Optional<String> free = candidates.stream()
                .filter(login -> !situation.onTheTelephone().contains(login))
                .filter(login -> !heldBack.containsKey(login))
                .findFirst();
        return free.<NextStep>map(Ring::new)
                .orElseGet(() -> sooner(nobodyFree(situation, candidates), stepEnds.orElse(Instant.MAX)));
    }

    // Busy colleagues hold no escalation up.
    private static NextStep sooner(NextStep step, Instant end) {
        return step instanceof Wait wait && end.isBefore(wait.until()) ? new Wait(end, wait.hindrance()) : step;
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

    private static NextStep endOfStep(Situation situation) {
        Progress progress = situation.progress();
        Ladder ladder = situation.ladder();
        boolean last = ladder.inLastResort(progress);
        return IntStream.range(progress.step() + 1, last ? 0 : ladder.rungs().size())
                .filter(step -> !ladder.rungs().get(step).people().isEmpty())
                .mapToObj(step -> (NextStep) new NextRung(progress.nextStep(step, situation.now())))
                .findFirst()
                .orElseGet(() -> endOfRound(situation));
    }

    private static NextStep endOfRound(Situation situation) {
        Progress progress = situation.progress();
        Rules rules = situation.rules();
        Ladder ladder = situation.ladder();
        boolean last = ladder.inLastResort(progress);
        if (progress.round() < rules.rounds() && !last) {
            Instant next = ladder.hours().plus(situation.now(), rules.pause());
            return new NextRound(progress.nextRound(earliest(situation, next)));
        }
        if (!last && !ladder.lastResort().isEmpty()) {
            return new LastResort(progress.lastResort(situation.now()));
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
