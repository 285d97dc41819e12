package jp.orikaeshi.monitoring.device;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an agent sees on its network.
 *
 * @param host the machine on which it runs; null if it does not say
 * @param version of the agent; null if it does not say
 * @param dhcpServers addresses that offer addresses
 */
public record DeviceReport(
        @Nullable String host, @Nullable String version, List<Sighting> devices, List<String> dhcpServers) {
    public DeviceReport {
        devices = List.copyOf(devices);
        dhcpServers = dhcpServers.stream().distinct().sorted().toList();
    }

    /** Addresses that more than one device claims, with those. */
    Map<String, Set<String>> claimed() {
        return several(devices, Sighting::address, sighting -> sighting.mac().value());
    }

    /** Devices at more than one IPv4 address, with those. Of IPv6 several addresses are the rule. */
    Map<String, Set<String>> spread() {
        return several(
                devices.stream().filter(Sighting::ofIpv4).toList(),
                sighting -> sighting.mac().value(),
                Sighting::address);
    }

    private static Map<String, Set<String>> several(
            List<Sighting> seen, Function<Sighting, String> one, Function<Sighting, String> many) {
        Map<String, Set<String>> all = seen.stream()
                .collect(Collectors.groupingBy(
                        one, TreeMap::new, Collectors.mapping(many, Collectors.toCollection(TreeSet::new))));
        all.values().removeIf(found -> found.size() < 2);
        return all;
    }
}
