package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/** The DNS says something else than it should, or nothing at all. */
final class DnsTrouble implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(symptom -> symptom.probe().kind() == ProbeKind.DNS)
                .map(symptom -> symptom.outcomeIn("dns-wrong")
                        ? symptom.speaksFor("dns-wrong", 0.88, symptom.probe().detail())
                        : symptom.speaksFor("dns-missing", 0.88, symptom.probe().detail()));
    }
}
