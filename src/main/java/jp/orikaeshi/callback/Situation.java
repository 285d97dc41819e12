package jp.orikaeshi.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@link NextStep} decides from.
 *
 * @param owedFrom when it was asked for, or the time begins that was agreed
 * @param ladder who can be called now, in their order
 * @param onTheTelephone logins of those whose telephone rings or talks for a call-back
 * @param heldBack whose telephone has rung often enough for the moment
 * @param assigned the login of whoever was named for the next attempt and can be called; null if duty decides
 */
record Situation(
        Instant now,
        Instant owedFrom,
        Progress progress,
        Ladder ladder,
        Set<String> onTheTelephone,
        HeldBack heldBack,
        Rules rules,
        @Nullable String assigned) {
    Situation {
        onTheTelephone = Set.copyOf(onTheTelephone);
    }

    Instant giveUpAt() {
        return owedFrom.plus(rules.giveUp());
    }

    /** Those of the present step whose turn is still to come: who accepted last time first, while they are on the ladder. */
    List<String> stillToTry() {
        List<String> people = ladder.peopleAt(progress);
        Optional<String> preferred = Optional.ofNullable(progress.preferred())
                .filter(login -> people.contains(login)
                        || (atFirst() && ladder.everybody().anyMatch(login::equals)));
        return Stream.concat(preferred.stream(), people.stream())
                .distinct()
                .filter(login -> !progress.tried().contains(login)
                        && !progress.declined().contains(login))
                .toList();
    }

    // Whoever accepted before was perhaps only reached higher up.
    private boolean atFirst() {
        return progress.step() == 0 && !ladder.inLastResort(progress);
    }

    /** When the next step begins, whoever of this one is still to be called; empty if that does not depend on the time. */
    Optional<Instant> stepEndsAt() {
        Duration timeout = ladder.rung(progress).timeout();
        Instant since = progress.stepSince();
        return timeout == null || since == null || ladder.inLastResort(progress)
                ? Optional.empty()
                : Optional.of(ladder.hours().plus(since, timeout));
    }

    /** Whether nobody of the present step need be waited for. */
    boolean everybodyDeclined() {
        return progress.declined().containsAll(ladder.peopleAt(progress));
    }
}
