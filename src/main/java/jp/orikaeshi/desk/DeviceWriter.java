package jp.orikaeshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.device.Devices;
import jp.orikaeshi.monitoring.device.KnownDevice;
import jp.orikaeshi.monitoring.device.MacAddress;

/** Makes the devices that are known on a customer's networks what a sound file says. The assets are written already. */
@ApplicationScoped
class DeviceWriter {
    @Inject
    Assets assets;

    @Inject
    Devices devices;

    /** @param entries by customer; who is not among them keeps what is known */
    void write(Map<UUID, DeskFile.Customer> entries, String by, Instant now) {
        Map<UUID, List<KnownDevice>> present = devices.known();
        for (Asset network : assets.of(entries.keySet())) {
            List<KnownDevice> wanted =
                    wanted(Objects.requireNonNull(entries.get(network.customerId())), network.slug());
            if (!wanted.equals(present.getOrDefault(network.id(), List.of()))) {
                devices.replaceKnown(network.id(), wanted, by, now);
            }
        }
    }

    private static List<KnownDevice> wanted(DeskFile.Customer entry, String asset) {
        return entry.assets().stream()
                .filter(named -> named.id().equals(asset))
                .flatMap(named -> named.devices().stream())
                .map(DeviceWriter::known)
                .toList();
    }

    private static KnownDevice known(DeskFile.Device device) {
        return new KnownDevice(
                new MacAddress(device.mac()),
                device.name(),
                Objects.requireNonNullElse(device.always(), false),
                Objects.requireNonNullElse(device.several(), false));
    }
}
