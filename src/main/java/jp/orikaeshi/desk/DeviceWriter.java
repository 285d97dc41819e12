package jp.orikaeshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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

    void write(UUID customer, DeskFile.Customer entry, String by, Instant now) {
        Map<UUID, List<KnownDevice>> present = devices.known(customer);
        Map<String, UUID> networks = assets.of(customer).stream().collect(Collectors.toMap(Asset::slug, Asset::id));
        for (DeskFile.Asset asset : entry.assets()) {
            UUID network = Objects.requireNonNull(networks.get(asset.id()));
            List<KnownDevice> wanted =
                    asset.devices().stream().map(DeviceWriter::known).toList();
            if (!wanted.equals(present.getOrDefault(network, List.of()))) {
                devices.replaceKnown(network, wanted, by, now);
            }
        }
    }

    private static KnownDevice known(DeskFile.Device device) {
        return new KnownDevice(
                new MacAddress(device.mac()),
                device.name(),
                Objects.requireNonNullElse(device.always(), false),
                Objects.requireNonNullElse(device.several(), false));
    }
}
