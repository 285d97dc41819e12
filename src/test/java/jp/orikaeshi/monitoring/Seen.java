package jp.orikaeshi.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds snapshots for tests in few words. */
final class Seen {
    static final Instant NOW = Instant.parse("2026-11-23T17:10:00Z");
    private final List<AssetStatus> assets = new ArrayList<>();

    static Seen seen() {
        return new Seen();
    }

    static ProbeStatus probe(ProbeKind kind, Status status, String outcome) {
        return probe(kind, status, outcome, Map.of());
    }

    static ProbeStatus probe(ProbeKind kind, Status status, String outcome, Map<String, String> evidence) {
        return new ProbeStatus(
                new UUID(0, 1), kind, "target", status, true, outcome, outcome, NOW.minusSeconds(60), NOW, evidence);
    }

    Seen asset(String id, AssetKind kind, ProbeStatus... probes) {
        Status worst =
                Status.worst(List.of(probes).stream().map(ProbeStatus::status).toList());
        assets.add(new AssetStatus(id, id, kind, null, worst, NOW.minusSeconds(60), List.of(probes)));
        return this;
    }

    Snapshot snapshot() {
        return Snapshot.of(NOW, assets);
    }
}
