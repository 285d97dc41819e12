package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/** A job says by itself that it failed, or goes on for too long, or was done sooner or later than ever. Source: field experience. */
final class JobTrouble implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(symptom -> symptom.is(ProbeKind.HEARTBEAT))
                .flatMap(job -> switch (job.probe().outcome()) {
                    case "heartbeat-failed" ->
                        Stream.of(job.speaksFor("job-failed", 0.7, job.probe().detail()));
                    case "heartbeat-overrun" ->
                        Stream.of(job.speaksFor("job-stuck", 0.7, job.probe().detail()));
                    case "heartbeat-slow", "heartbeat-short" ->
                        Stream.of(job.speaksFor("job-unusual", 0.45, job.probe().detail()));
                    default -> Stream.empty();
                });
    }
}
