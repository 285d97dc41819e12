package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/**
 * A job or an agent inside has not reported: the machine, its network or the job has stopped. Source: field experience.
 */
final class HeartbeatMissing implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(SignOfLife::missing)
                .map(symptom -> symptom.speaksFor("heartbeat-missing", 0.75));
    }
}
