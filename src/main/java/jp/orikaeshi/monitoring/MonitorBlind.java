package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * Our own line or resolver is at fault. What times out at the same moment is then our trouble, not the customer's.
 * Source: field experience; architecture rule that our fault is never counted as the customer's downtime.
 */
final class MonitorBlind implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        List<Symptom> all = Symptom.ofAll(seen).toList();
        List<Symptom> unseen = all.stream().filter(MonitorBlind::ours).toList();
        boolean nothingSeen =
                all.stream().noneMatch(symptom -> symptom.up() || symptom.failing() || symptom.workedOn());
        if (all.isEmpty() || (unseen.isEmpty() && !nothingSeen)) {
            return Stream.empty();
        }
        List<Symptom> failing = all.stream()
                .filter(symptom -> symptom.service() && symptom.failing())
                .toList();
        boolean failingForUs = !failing.isEmpty() && failing.stream().allMatch(Symptom::unanswered);
        List<String> evidence = (unseen.isEmpty() ? all : unseen)
                .stream().map(symptom -> CauseText.line(symptom.probe())).toList();
        return Stream.of(CauseText.cause(
                "monitor-blind", failingForUs ? 0.85 : failing.isEmpty() ? 0.7 : 0.3, List.of(), null, evidence));
    }

    /** Whether the check failed for a fault of ours, and not because of how it was set up. */
    static boolean ours(Symptom symptom) {
        return symptom.outcomeIn("resolver-unreachable", "network-unreachable", "own-network");
    }
}
