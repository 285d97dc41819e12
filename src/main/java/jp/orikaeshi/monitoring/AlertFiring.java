package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/**
 * Another monitoring system, which often sees the machine from inside, says what is broken. It is believed like a check
 * of our own, and stands a little below what we have seen ourselves.
 */
final class AlertFiring implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(symptom -> symptom.probe().kind() == ProbeKind.ALERT)
                .map(symptom -> symptom.speaksFor(
                        "alert-firing",
                        symptom.probe().status() == Status.DOWN ? 0.8 : 0.5,
                        symptom.probe().evidence().getOrDefault("alert", "")));
    }
}
