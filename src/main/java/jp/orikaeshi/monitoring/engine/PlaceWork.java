package jp.orikaeshi.monitoring.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.monitoring.PlaceDesk;
import jp.orikaeshi.monitoring.TraitKind;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/** Looks up what the targets of probes share with others, one round after the other. */
@ApplicationScoped
class PlaceWork implements WorkHandler {
    // Several questions, one after the other, each of which two resolvers may leave open.
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final Duration AGAIN = Duration.ofMinutes(5);

    @Inject
    ProbeNetwork network;

    @Inject
    PlaceDesk desk;

    @Inject
    Settings settings;

    @Override
    public String kind() {
        return PlaceDesk.ROUND;
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    /** For ever: without it no new customer would take part. */
    @Override
    public Optional<Duration> retryAfter(int attempt) {
        return Optional.of(AGAIN);
    }

    @Override
    public void handle(WorkItem item, int attempt) throws Exception {
        Map<UUID, Map<TraitKind, Optional<String>>> found =
                network.shared(desk.due(), settings.asnZone()).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        desk.found(found);
    }
}
