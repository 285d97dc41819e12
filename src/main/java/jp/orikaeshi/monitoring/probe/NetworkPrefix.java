package jp.orikaeshi.monitoring.probe;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The neighbourhood of an address: /24 of IPv4, /48 of IPv6, the smallest that networks announce to each other. A private
 * address has none: 192.168.1.0/24 is everywhere, and nowhere the same. Pure.
 */
final class NetworkPrefix {
    private static final List<AddressRange> PRIVATE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "::/96",
                    "fc00::/7",
                    "fe80::/10")
            .map(AddressRange::of)
            .toList();
    private static final int BYTES_OF_IPV4 = 3;
    private static final int BYTES_OF_IPV6 = 6;

    private NetworkPrefix() {}

    /** In CIDR notation; empty for what is private, or no address. */
    static Optional<String> of(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || PRIVATE.stream().anyMatch(range -> range.contains(bytes))) {
            return Optional.empty();
        }
        int kept = bytes.length == 4 ? BYTES_OF_IPV4 : BYTES_OF_IPV6;
        byte[] network = bytes.clone();
        Arrays.fill(network, kept, network.length, (byte) 0);
        return Optional.of(NetUtil.bytesToIpAddress(network) + "/" + kept * 8);
    }
}
