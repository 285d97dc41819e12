package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/** A check fails and no rule says why: told as it is, below everything that is explained. */
final class UnexplainedFailure implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(symptom -> symptom.probe().status() == Status.DOWN)
                .map(symptom ->
                        symptom.speaksFor("check-failed", 0.35, symptom.probe().detail()));
    }
}
