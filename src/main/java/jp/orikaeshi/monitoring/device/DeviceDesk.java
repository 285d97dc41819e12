package jp.orikaeshi.monitoring.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.orikaeshi.account.Audit;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.Probe;
import jp.orikaeshi.monitoring.ProbeKeys;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.ReportReceived;

/** Takes what agents see on customers' networks, and what people say about it. Each deed of a person is in the audit. */
@ApplicationScoped
@Transactional
public class DeviceDesk {
    @Inject
    ProbeKeys keys;

    @Inject
    Assets assets;

    @Inject
    Devices devices;

    @Inject
    DeviceAgents agents;

    @Inject
    Census census;

    @Inject
    Audit audit;

    @Inject
    Event<ReportReceived> received;

    @Inject
    Clock clock;

    /** Whether there is a probe with this key; if so, what its agent sees is kept. */
    public boolean hear(String key, DeviceReport report) {
        Instant now = clock.instant();
        Optional<Probe> probe = keys.probe(ProbeKind.DEVICES, key).flatMap(assets::probe);
        probe.ifPresent(known -> {
            census.take(known.asset().id(), report, now);
            agents.record(known.id(), DeviceAgent.of(report, agents.of(known.id()), now));
            received.fire(new ReportReceived(known.id()));
        });
        return probe.isPresent();
    }

    /** From now on it is known, under this name. Empty if there is no such device. */
    public Optional<Device> approve(UUID id, String name, boolean always, boolean several, String by) {
        return change(
                id,
                "device-approved",
                by,
                device -> device.become(new KnownDevice(device.mac(), name, always, several), by, clock.instant()));
    }

    /** One that need not have been seen yet is known from now on. False if there is no such network. */
    public boolean enter(UUID asset, KnownDevice wanted, String by) {
        boolean there = assets.byId(asset)
                .filter(known -> known.watched() && known.kind() == AssetKind.NETWORK)
                .isPresent();
        if (there) {
            devices.lock(asset);
            devices.know(asset, wanted, by, clock.instant());
            audit.record(by, "device-approved", subject(asset) + " " + wanted.mac(), "");
            recheck(asset);
        }
        return there;
    }

    /** From now on it is unknown, and if it is still there an alarm. False if there is no such device. */
    public boolean forget(UUID id, String by) {
        return change(id, "device-forgotten", by, devices::forget).isPresent();
    }

    /** Whatever is on this network now is known from now on, by the name it calls itself or its address. How many it was. */
    public int approveAll(UUID asset, String by) {
        Instant now = clock.instant();
        devices.lock(asset);
        List<Device> unknown =
                devices.of(asset).stream().filter(Device::alarming).toList();
        unknown.forEach(device -> device.become(
                new KnownDevice(
                        device.mac(),
                        device.hostName()
                                .or(device::vendor)
                                .or(device::address)
                                .orElse(device.mac().value()),
                        false,
                        false),
                by,
                now));
        if (!unknown.isEmpty()) {
            audit.record(by, "devices-approved", subject(asset) + " (" + unknown.size() + ")", "");
            recheck(asset);
        }
        return unknown.size();
    }

    private Optional<Device> change(UUID id, String deed, String by, Consumer<Device> change) {
        Optional<Device> device = devices.network(id).flatMap(network -> {
            devices.lock(network);
            return devices.byId(id);
        });
        device.ifPresent(known -> {
            change.accept(known);
            audit.record(by, deed, subject(known.assetId()) + " " + known.mac(), "");
            recheck(known.assetId());
        });
        return device;
    }

    // Names no customer: the audit does not.
    private String subject(UUID asset) {
        return assets.byId(asset).map(Asset::slug).orElse("");
    }

    private void recheck(UUID asset) {
        Set<UUID> probes = assets.byId(asset).stream()
                .flatMap(known -> known.probes().stream())
                .filter(probe -> probe.kind() == ProbeKind.DEVICES)
                .map(Probe::id)
                .collect(Collectors.toSet());
        probes.forEach(probe -> received.fire(new ReportReceived(probe)));
    }
}
