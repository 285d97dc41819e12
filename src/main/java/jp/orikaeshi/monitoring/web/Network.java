package jp.orikaeshi.monitoring.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Probe;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.device.Device;

/** A customer's own network with the devices on it, what came last first. */
public record Network(Customer customer, Asset asset, List<Device> devices) {
    private static final Comparator<Device> NEWEST_FIRST = Comparator.comparing(
                    (Device device) -> device.firstSeen().orElse(Instant.EPOCH))
            .reversed()
            .thenComparing(Device::mac);

    public Network {
        devices = devices.stream().sorted(NEWEST_FIRST).toList();
    }

    public List<Device> unknown() {
        return devices.stream().filter(Device::alarming).toList();
    }

    public List<Device> known() {
        return devices.stream().filter(Device::known).toList();
    }

    /** Those that nobody knows and that choose their address themselves. */
    public List<Device> randomized() {
        return devices.stream()
                .filter(device -> !device.known() && !device.alarming())
                .toList();
    }

    /** The checks of what agents there see. */
    public List<Probe> agents() {
        return asset.probes().stream()
                .filter(probe -> probe.kind() == ProbeKind.DEVICES)
                .toList();
    }
}
