package jp.orikaeshi.monitoring.web;

import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.monitoring.device.Device;
import org.jspecify.annotations.Nullable;

/**
 * A device for programs.
 *
 * @param known whether the desk knows it
 * @param randomized whether it chooses its address itself
 * @param name what people call it; null while it is unknown
 */
public record DeviceJson(
        UUID id,
        String customer,
        String asset,
        String mac,
        boolean known,
        boolean randomized,
        @Nullable String name,
        boolean always,
        boolean several,
        @Nullable String address,
        @Nullable String hostName,
        @Nullable String vendor,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen) {

    static DeviceJson of(Network network, Device device) {
        return new DeviceJson(
                device.id(),
                network.customer().number().value(),
                network.asset().name(),
                device.mac().value(),
                device.known(),
                device.mac().randomized(),
                device.name().orElse(null),
                device.always(),
                device.several(),
                device.address().orElse(null),
                device.hostName().orElse(null),
                device.vendor().orElse(null),
                device.firstSeen().orElse(null),
                device.lastSeen().orElse(null));
    }
}
