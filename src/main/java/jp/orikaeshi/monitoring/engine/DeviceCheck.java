package jp.orikaeshi.monitoring.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.device.Device;
import jp.orikaeshi.monitoring.device.DeviceAgent;
import jp.orikaeshi.monitoring.probe.Finding;

/**
 * Is everything on a customer's network known, is what should be there there, and does only the right one give out addresses.
 * A silent agent keeps what it saw last as evidence: what came before the silence may be its reason. Pure.
 */
final class DeviceCheck {
    private static final int MOST_NAMED = 10;
    private static final int MOST_TOLD = 3;
    // Longer than a system believes in an address that nobody uses any more.
    private static final Duration LASTING = Duration.ofMinutes(10);

    private final Duration every;
    private final Duration grace;
    private final Duration gone;
    private final List<String> dhcp;
    private final Instant addedAt;

    private DeviceCheck(Watched watched) {
        Params params = watched.params();
        every = params.duration("every").orElse(Duration.ofMinutes(5));
        grace = params.duration("grace").orElse(Duration.ofMinutes(5));
        gone = params.duration("gone").orElse(Duration.ofMinutes(30));
        dhcp = params.texts("dhcp");
        addedAt = watched.addedAt();
    }

    static Finding judge(Watched watched, Optional<DeviceAgent> agent, List<Device> devices, Instant now) {
        DeviceCheck check = new DeviceCheck(watched);
        Instant due = agent.map(DeviceAgent::lastAt)
                .orElse(watched.addedAt())
                .plus(check.every)
                .plus(check.grace);
        Finding finding = agent.map(heard -> now.isAfter(due)
                        ? check.with(
                                Finding.down("agent-silent", "nothing from the agent since " + heard.lastAt()),
                                heard,
                                devices)
                        : check.judge(heard, devices))
                .orElseGet(() -> now.isAfter(due)
                        ? Finding.down("agent-silent", "never heard of the agent")
                        : Finding.unknown("agent-none-yet", "the agent was not heard of yet"));
        return finding.with("dueAt", due);
    }

    private Finding judge(DeviceAgent agent, List<Device> devices) {
        List<String> wrong = wrongServers(agent);
        List<Device> unknown = unknown(agent, devices);
        Map<String, String> conflicts = conflicts(agent, devices);
        List<Device> missing = missing(agent, devices);
        Finding finding;
        if (!dhcp.isEmpty() && !wrong.isEmpty()) {
            finding = Finding.down("dhcp-rogue", "addresses are given out by " + String.join(", ", wrong));
        } else if (!unknown.isEmpty()) {
            finding = Finding.degraded("device-unknown", "unknown: " + told(unknown));
        } else if (!conflicts.isEmpty()) {
            finding = Finding.degraded("address-conflict", "in each other's way: " + told(conflicts));
        } else if (dhcp.isEmpty() && agent.dhcpServers().size() > 1) {
            finding = Finding.degraded(
                    "dhcp-several", "addresses are given out by " + String.join(", ", agent.dhcpServers()));
        } else if (!missing.isEmpty()) {
            finding = Finding.degraded("device-gone", "gone: " + told(missing));
        } else {
            finding = Finding.up(agent.devices() + " devices, nobody unknown");
        }
        return with(finding, agent, devices);
    }

    private List<String> wrongServers(DeviceAgent agent) {
        return agent.dhcpServers().stream()
                .filter(server -> !dhcp.contains(server))
                .toList();
    }

    // The newest first: it is what changed.
    private List<Device> unknown(DeviceAgent agent, List<Device> devices) {
        return devices.stream()
                .filter(device ->
                        device.alarming() && device.seenSince(agent.lastAt().minus(gone)))
                .sorted(Comparator.comparing(
                                (Device device) -> device.firstSeen().orElse(Instant.EPOCH))
                        .reversed())
                .toList();
    }

    private List<Device> missing(DeviceAgent agent, List<Device> devices) {
        Instant since = agent.lastAt().minus(gone);
        return devices.stream()
                .filter(device -> device.known() && device.always() && !device.seenSince(since))
                .filter(device -> device.lastSeen().isPresent() || addedAt.isBefore(since))
                .toList();
    }

    /** Who is in whose way: an address with the devices that claim it, or a device with the addresses where it is. */
    private static Map<String, String> conflicts(DeviceAgent agent, List<Device> devices) {
        Set<String> spreading = devices.stream()
                .filter(Device::several)
                .map(device -> device.mac().value())
                .collect(Collectors.toSet());
        Map<String, String> conflicts = new LinkedHashMap<>();
        agent.claimed().forEach((address, macs) -> conflicts.put(address, String.join(", ", macs)));
        agent.spread().forEach((mac, spread) -> {
            if (!spreading.contains(mac)
                    && !spread.since().isAfter(agent.lastAt().minus(LASTING))) {
                conflicts.put(mac, String.join(", ", spread.addresses()));
            }
        });
        return conflicts;
    }

    private Finding with(Finding finding, DeviceAgent agent, List<Device> devices) {
        Finding noted = finding.with("lastAt", agent.lastAt()).with("devices", agent.devices());
        List<Device> unknown = unknown(agent, devices);
        if (!unknown.isEmpty()) {
            Device newest = unknown.get(0);
            noted = noted.with("unknown", label(newest))
                    .with("unknownCount", unknown.size())
                    .with("unknownSince", newest.firstSeen().orElse(agent.lastAt()));
        }
        for (Device device : unknown.stream().skip(1).limit(MOST_NAMED).toList()) {
            noted = noted.with("unknown." + label(device), device.firstSeen().orElse(agent.lastAt()));
        }
        List<Device> missing = missing(agent, devices);
        if (!missing.isEmpty()) {
            noted = noted.with("gone", label(missing.get(0)));
        }
        for (Device device : missing.stream().limit(MOST_NAMED).toList()) {
            noted = noted.with(
                    "gone." + label(device),
                    device.lastSeen().map(Instant::toString).orElse("-"));
        }
        Map<String, String> conflicts = conflicts(agent, devices);
        if (!conflicts.isEmpty()) {
            noted = noted.with("conflict", told(conflicts));
        }
        for (Map.Entry<String, String> one :
                conflicts.entrySet().stream().limit(MOST_NAMED).toList()) {
            noted = noted.with("conflict." + one.getKey(), one.getValue());
        }
        if (!agent.dhcpServers().isEmpty()) {
            noted = noted.with("dhcp.servers", String.join(", ", agent.dhcpServers()));
        }
        if (!dhcp.isEmpty() && !wrongServers(agent).isEmpty()) {
            noted = noted.with("server", String.join(", ", wrongServers(agent)));
        }
        return reporter(noted, agent);
    }

    private static String told(Map<String, String> conflicts) {
        Map.Entry<String, String> first = conflicts.entrySet().iterator().next();
        return first.getKey() + ": " + first.getValue();
    }

    private static Finding reporter(Finding finding, DeviceAgent agent) {
        String host = agent.host();
        String version = agent.version();
        Finding named = host == null ? finding : finding.with("reportedBy", host);
        return version == null ? named : named.with("version", version);
    }

    private static String told(List<Device> devices) {
        return devices.stream().limit(MOST_TOLD).map(DeviceCheck::label).collect(Collectors.joining("; "))
                + (devices.size() > MOST_TOLD ? " …" : "");
    }

    /** What an engineer reads out on the telephone: where it is, what it calls itself, who makes it, and its number. */
    private static String label(Device device) {
        return Stream.of(
                        device.name(),
                        device.address(),
                        device.hostName(),
                        device.vendor(),
                        Optional.of(device.mac().value()))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
