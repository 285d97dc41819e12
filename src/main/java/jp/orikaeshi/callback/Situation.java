package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@link NextStep} decides from.
 *
 * @param onDuty logins of those who can be called now, in the order of the duty plan
 * @param onTheTelephone logins of those whose telephone rings or talks for a call-back
 * @param assigned the login of whoever was named for the next attempt and can be called; null if duty decides
 */
record Situation(
        Instant now,
        Instant requestedAt,
        Progress progress,
        List<String> onDuty,
        Set<String> onTheTelephone,
        Rules rules,
        @Nullable String assigned) {
    Situation {
        onDuty = List.copyOf(onDuty);
        onTheTelephone = Set.copyOf(onTheTelephone);
    }

    Instant giveUpAt() {
        return requestedAt.plus(rules.giveUp());
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
