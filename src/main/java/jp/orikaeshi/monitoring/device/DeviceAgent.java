package jp.orikaeshi.monitoring.device;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the agent of one probe reported last, apart from the devices themselves.
 *
 * @param claimed addresses that more than one device claims, with those
 * @param spread devices at more than one IPv4 address
 */
public record DeviceAgent(
        Instant lastAt,
        @Nullable String host,
        @Nullable String version,
        int devices,
        List<String> dhcpServers,
        Map<String, Set<String>> claimed,
        Map<String, Spread> spread) {

    /** Where a device is at once, and since when. One that was given another address is at both for some minutes. */
    public record Spread(Set<String> addresses, Instant since) {}

    /** What is kept of a report; {@code before} is what was kept of the one before it. */
    static DeviceAgent of(DeviceReport report, Optional<DeviceAgent> before, Instant now) {
        Map<String, Spread> spread = new TreeMap<>();
        report.spread()
                .forEach((mac, addresses) -> spread.put(
                        mac,
                        new Spread(
                                addresses,
                                before.map(last -> last.spread().get(mac))
                                        .map(Spread::since)
                                        .orElse(now))));
        return new DeviceAgent(
                now,
                report.host(),
                report.version(),
                (int) report.devices().stream().map(Sighting::mac).distinct().count(),
                report.dhcpServers(),
                report.claimed(),
                spread);
    }
}
