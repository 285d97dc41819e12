package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/** Some packets are lost on the way: slow pages, calls that stutter. Source: field experience. */
final class PacketLoss implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(symptom -> symptom.outcomeIn("packet-loss"))
                .map(symptom ->
                        symptom.speaksFor("packet-loss", 0.5, symptom.probe().detail()));
    }
}
