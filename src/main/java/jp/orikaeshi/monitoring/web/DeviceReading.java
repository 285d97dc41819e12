package jp.orikaeshi.monitoring.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.orikaeshi.monitoring.device.DeviceReport;
import jp.orikaeshi.monitoring.device.MacAddress;
import jp.orikaeshi.monitoring.device.Sighting;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an agent on a customer's network sends: {@code {"host", "version", "devices": [{"mac", "address", "name"}],
 * "dhcp": ["192.168.1.1"]}}. Pure.
 */
final class DeviceReading {
    private static final int MOST_DEVICES = 2_000;
    private static final int MOST_SERVERS = 50;
    private static final int MOST_CHARACTERS = 120;
    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)");
    // Only what looks like one is handed to the library, which looks up anything else as a name.
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]{2,39}");
    // What cannot be seen is no part of a name, and may turn what is written behind it around.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}]+");

    private DeviceReading() {}

    /** @throws Unreadable with the field that is missing, wrong, or too much */
    static DeviceReport report(JsonNode body) throws Unreadable {
        JsonNode devices = body.path("devices");
        if (!devices.isArray() || devices.size() > MOST_DEVICES) {
            throw new Unreadable("devices");
        }
        List<Sighting> seen = new ArrayList<>();
        for (int i = 0; i < devices.size(); i++) {
            sighting(devices.get(i), "devices[" + i + "].").ifPresent(seen::add);
        }
        return new DeviceReport(text(body, "host"), text(body, "version"), seen, servers(body.path("dhcp")));
    }

    // What belongs to a group of devices, or to none, is in every neighbour table and is nobody.
    private static Optional<Sighting> sighting(JsonNode device, String where) throws Unreadable {
        MacAddress mac = MacAddress.parse(device.path("mac").asText()).orElseThrow(() -> new Unreadable(where + "mac"));
        String address = address(device.path("address"), where + "address");
        return mac.ofOneDevice() ? Optional.of(new Sighting(mac, address, text(device, "name"))) : Optional.empty();
    }

    private static List<String> servers(JsonNode dhcp) throws Unreadable {
        if (!(dhcp.isArray() || dhcp.isMissingNode()) || dhcp.size() > MOST_SERVERS) {
            throw new Unreadable("dhcp");
        }
        List<String> servers = new ArrayList<>();
        for (int i = 0; i < dhcp.size(); i++) {
            servers.add(address(dhcp.get(i), "dhcp[" + i + "]"));
        }
        return servers;
    }

    private static String address(JsonNode said, String field) throws Unreadable {
        String address = said.asText().strip().toLowerCase(Locale.ROOT);
        if (!IPV4.matcher(address).matches() && !ipv6(address)) {
            throw new Unreadable(field);
        }
        return address;
    }

    private static boolean ipv6(String address) {
        try {
            return address.contains(":")
                    && IPV6.matcher(address).matches()
                    && InetAddress.getByName(address) instanceof Inet6Address;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        return Optional.of(node.path(field))
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(value -> cut(UNSEEN.matcher(value.asText()).replaceAll(" ").strip()))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS));
    }
}
