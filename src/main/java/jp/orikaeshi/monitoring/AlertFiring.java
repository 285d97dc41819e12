package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * Another monitoring system, which often sees the machine from inside, says what is broken. Where its words name a reason,
 * that reason explains what fails at the same provider. Else it is believed like a check of our own, and stands a little
 * below what we have seen ourselves. Source: {@link AlertMeaning}.
 */
final class AlertFiring implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        List<Symptom> failing = Symptom.of(seen).toList();
        return failing.stream()
                .filter(symptom -> symptom.is(ProbeKind.ALERT))
                .map(alert -> AlertMeaning.of(alert)
                        .filter(meaning -> meaning != AlertMeaning.MAIL_QUEUE)
                        .map(meaning -> meant(alert, meaning, failing))
                        .orElseGet(
                                () -> alert.speaksFor("alert-firing", alert.down() ? 0.8 : 0.5, alert.fact("alert"))));
    }

    private static Cause meant(Symptom alert, AlertMeaning meaning, List<Symptom> failing) {
        Cause cause = alert.speaksFor(meaning.cause(), meaning.confidence(alert), alert.fact("alert"));
        return meaning.concernsEverything() || (alert.down() && explainsMore(alert, failing))
                ? cause.aboutNoneAlone()
                : cause;
    }

    private static boolean explainsMore(Symptom alert, List<Symptom> failing) {
        return failing.stream()
                .anyMatch(other -> other.service()
                        && other.down()
                        && !other.asset().equals(alert.asset())
                        && other.sameProvider(alert));
    }
}
