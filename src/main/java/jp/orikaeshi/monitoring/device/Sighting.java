package jp.orikaeshi.monitoring.device;

import org.jspecify.annotations.Nullable;

/**
 * A device at an address, as an agent has seen it.
 *
 * @param address IPv4 or IPv6
 * @param hostName what it calls itself; null if it does not say
 */
public record Sighting(
        MacAddress mac, String address, @Nullable String hostName) {

    boolean ofIpv4() {
        return address.indexOf(':') < 0;
    }
}
