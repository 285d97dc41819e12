package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/** Some packets are lost on the way, or take turns to be late: slow pages, calls that stutter. Source: field experience. */
final class PacketLoss implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(symptom -> symptom.outcomeIn("packet-loss", "jitter"))
                .map(symptom -> symptom.speaksFor(
                        symptom.probe().outcome(), 0.5, symptom.probe().detail()));
    }
}
