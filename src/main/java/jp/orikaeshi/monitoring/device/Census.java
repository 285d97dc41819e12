package jp.orikaeshi.monitoring.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps who was seen on a network, and forgets who has not been for long. */
@ApplicationScoped
class Census {
    /** So many devices of one network are kept: more than a report can hold, and what is known beside. */
    static final int MOST = 3_000;

    private static final Duration UNKNOWN_KEPT = Duration.ofDays(30);
    // Guests' telephones come as somebody else tomorrow.
    private static final Duration RANDOMIZED_KEPT = Duration.ofDays(3);

    @Inject
    Devices devices;

    @Inject
    Vendors vendors;

    void take(UUID network, DeviceReport report, Instant now) {
        devices.lock(network);
        Map<MacAddress, Sighting> seen = new LinkedHashMap<>();
        // Of several addresses the one that people know.
        report.devices().forEach(one -> seen.merge(one.mac(), one, (first, other) -> first.ofIpv4() ? first : other));
        Map<MacAddress, Device> present = present(network, seen.keySet(), now);
        Deque<Device> leaving = leaving(present.values(), seen.keySet());
        Map<MacAddress, String> makers = vendors.of(
                seen.keySet().stream().filter(mac -> !present.containsKey(mac)).toList());
        seen.forEach((mac, sighting) -> {
            Device device = present.get(mac);
            if (device == null) {
                if (present.size() >= MOST && !leaving.isEmpty()) {
                    Device gone = leaving.remove();
                    present.remove(gone.mac());
                    devices.remove(gone);
                }
                device = new Device(network, mac, makers.get(mac));
                devices.add(device);
                present.put(mac, device);
            }
            device.seen(sighting, now);
        });
    }

    private Map<MacAddress, Device> present(UUID network, Set<MacAddress> seen, Instant now) {
        Map<MacAddress, Device> present = new HashMap<>();
        for (Device device : devices.of(network)) {
            Duration kept = device.mac().randomized() ? RANDOMIZED_KEPT : UNKNOWN_KEPT;
            if (device.known() || seen.contains(device.mac()) || device.seenSince(now.minus(kept))) {
                present.put(device.mac(), device);
            } else {
                devices.remove(device);
            }
        }
        return present;
    }

    // A crowd of telephones must not leave without a place what nobody knows and stays.
    private static Deque<Device> leaving(Collection<Device> present, Set<MacAddress> seen) {
        return present.stream()
                .filter(device -> !device.known() && !seen.contains(device.mac()))
                .sorted(Comparator.comparing((Device device) -> !device.mac().randomized())
                        .thenComparing(device -> device.lastSeen().orElse(Instant.EPOCH)))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }
}
