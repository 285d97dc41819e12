package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@link NextStep} decides from.
 *
 * @param owedFrom when it was asked for, or the time begins that was agreed
 * @param onDuty logins of those who can be called now, in the order of the duty plan
 * @param onTheTelephone logins of those whose telephone rings or talks for a call-back
 * @param heldBack whose telephone has rung often enough for the moment
 * @param assigned the login of whoever was named for the next attempt and can be called; null if duty decides
 */
record Situation(
        Instant now,
        Instant owedFrom,
        Progress progress,
        List<String> onDuty,
        Set<String> onTheTelephone,
        HeldBack heldBack,
        Rules rules,
        @Nullable String assigned) {
    Situation {
        onDuty = List.copyOf(onDuty);
        onTheTelephone = Set.copyOf(onTheTelephone);
    }

    Instant giveUpAt() {
        return owedFrom.plus(rules.giveUp());
    }

    /** Those whose turn is still to come in this round: who accepted last time first, as long as they are on duty. */
    List<String> stillToTry() {
        return Stream.concat(
                        onDuty.stream().filter(login -> login.equals(progress.preferred())),
                        onDuty.stream().filter(login -> !login.equals(progress.preferred())))
                .filter(login -> !progress.tried().contains(login))
                .toList();
    }
}
