package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes signs of life. */
@ApplicationScoped
@Transactional
public class HeartbeatDesk {
    @Inject
    ProbeKeys keys;

    @Inject
    Heartbeats heartbeats;

    @Inject
    Event<ReportReceived> received;

    @Inject
    Clock clock;

    /** Whether there is a probe with this key; if so, its sign of life is kept. */
    public boolean alive(String key, @Nullable String body) {
        Instant now = clock.instant();
        Optional<UUID> probe = keys.probe(ProbeKind.HEARTBEAT, key);
        probe.ifPresent(known -> {
            heartbeats.record(known, now, body);
            received.fire(new ReportReceived(known));
        });
        return probe.isPresent();
    }
}
