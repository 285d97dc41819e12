package jp.orikaeshi.monitoring.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.Probe;
import jp.orikaeshi.monitoring.ProbeKind;
import org.jspecify.annotations.Nullable;

/** What the engine has to know of a probe. */
record Watched(
        UUID probe,
        UUID customer,
        @Nullable String provider,
        ProbeKind kind,
        Params params,
        Duration interval,
        Instant addedAt) {

    Watched(UUID probe, UUID customer, ProbeKind kind, Params params, Duration interval, Instant addedAt) {
        this(probe, customer, null, kind, params, interval, addedAt);
    }

    static Watched of(Probe probe) {
        return new Watched(
                probe.id(),
                probe.asset().customerId(),
                probe.asset().provider().orElse(null),
                probe.kind(),
                probe.params(),
                probe.interval(),
                probe.addedAt());
    }
}
