package jp.orikaeshi.monitoring.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.Probe;
import jp.orikaeshi.monitoring.ProbeKind;

/** What the engine has to know of a probe. */
record Watched(UUID probe, UUID customer, ProbeKind kind, Params params, Duration interval, Instant addedAt) {

    static Watched of(Probe probe) {
        return new Watched(
                probe.id(),
                probe.asset().customerId(),
                probe.kind(),
                probe.params(),
                probe.interval(),
                probe.addedAt());
    }
}
