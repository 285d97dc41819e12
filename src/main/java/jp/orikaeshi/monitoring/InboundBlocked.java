package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * A machine that reports by itself and answers nobody lives: something on the way in drops packets, a firewall, a block of
 * our address, a half-broken line. A dropped packet looks like a dead host (RFC 1122 section 3.2.2.1 leaves the answer
 * to the receiver); the report tells them apart. Source: field experience.
 */
final class InboundBlocked implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return seen.assets().stream().filter(SignOfLife::from).flatMap(InboundBlocked::silent);
    }

    private static Stream<Cause> silent(AssetStatus asset) {
        List<Symptom> direct = Symptom.ofAll(asset).filter(Symptom::direct).toList();
        return !direct.isEmpty() && direct.stream().allMatch(Symptom::unanswered)
                ? Stream.of(Symptom.together(direct, "inbound-blocked", 0.93))
                : Stream.empty();
    }
}
