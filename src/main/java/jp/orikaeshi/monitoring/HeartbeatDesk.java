package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes signs of life. */
@ApplicationScoped
@Transactional
public class HeartbeatDesk {
    @Inject
    Heartbeats heartbeats;

    @Inject
    Event<HeartbeatReceived> received;

    @Inject
    Clock clock;

    /** Whether there is a probe with this key; if so, its sign of life is kept. */
    public boolean alive(String key, @Nullable String body) {
        Optional<UUID> probe = heartbeats.record(key, clock.instant(), body);
        probe.map(HeartbeatReceived::new).ifPresent(received::fire);
        return probe.isPresent();
    }
}
