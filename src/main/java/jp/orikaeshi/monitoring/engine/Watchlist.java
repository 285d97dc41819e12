package jp.orikaeshi.monitoring.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.monitoring.Alert;
import jp.orikaeshi.monitoring.Alerts;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.CheckLog;
import jp.orikaeshi.monitoring.Checked;
import jp.orikaeshi.monitoring.Health;
import jp.orikaeshi.monitoring.Heartbeat;
import jp.orikaeshi.monitoring.Heartbeats;
import jp.orikaeshi.monitoring.Probe;
import jp.orikaeshi.monitoring.ProbeKeys;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.ProbeStates;
import jp.orikaeshi.monitoring.device.DeviceAgents;
import jp.orikaeshi.monitoring.device.Devices;
import jp.orikaeshi.monitoring.probe.Finding;

/** The engine's transactions: what it has to look at, and what it has seen. */
@ApplicationScoped
@Transactional
public class Watchlist {
    @Inject
    Assets assets;

    @Inject
    ProbeStates states;

    @Inject
    CheckLog log;

    @Inject
    Heartbeats heartbeats;

    @Inject
    Alerts alerts;

    @Inject
    ProbeKeys keys;

    @Inject
    DeviceAgents agents;

    @Inject
    Devices devices;

    /** Every probe in use, with what is believed of it. */
    Map<Watched, Health> all() {
        return believed(assets.watched());
    }

    /** The same of these customers. */
    Map<Watched, Health> of(Set<UUID> customers) {
        return believed(assets.of(customers));
    }

    /** The same of one probe; nothing if it is watched no longer. */
    Map<Watched, Health> one(UUID probe) {
        return assets.probe(probe)
                .filter(Probe::watched)
                .map(found -> Map.of(
                        Watched.of(found),
                        states.of(List.of(found)).getOrDefault(probe, Health.unchecked(found.addedAt()))))
                .orElse(Map.of());
    }

    /** Another number whenever anything that is watched was added, changed or removed. */
    long edition() {
        return assets.edition();
    }

    private Map<Watched, Health> believed(List<Asset> watched) {
        List<Probe> probes =
                watched.stream().flatMap(asset -> asset.probes().stream()).toList();
        Map<UUID, Health> known = states.of(probes);
        Map<Watched, Health> all = new HashMap<>();
        for (Probe probe : probes) {
            all.put(Watched.of(probe), known.getOrDefault(probe.id(), Health.unchecked(probe.addedAt())));
        }
        return all;
    }

    void record(List<Checked> checks) {
        log.write(checks);
    }

    /** The probe of this kind to which is reported under this key. */
    Optional<UUID> under(ProbeKind kind, String key) {
        return keys.probe(kind, key);
    }

    List<Alert> openAlerts(UUID probe) {
        return alerts.open(probe);
    }

    /** What the devices of the network mean on which this probe's agent is. */
    Finding devices(Watched watched, Instant now) {
        return DeviceCheck.judge(
                watched,
                agents.of(watched.probe()),
                assets.probe(watched.probe())
                        .map(probe -> devices.of(probe.asset().id()))
                        .orElseGet(List::of),
                now);
    }

    Optional<Heartbeat> heartbeat(UUID probe) {
        return heartbeats.of(probe);
    }
}
