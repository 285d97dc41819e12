package jp.orikaeshi.monitoring.probe;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps probes out of our own network: whoever may set up a probe, or answer one with a redirect, must not be able to
 * reach what only we can reach. Addresses that carry an IPv4 address inside are judged by that one.
 */
public final class AddressGuard {
    private static final List<AddressRange> FORBIDDEN = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // carrier-grade NAT; Alibaba's metadata is in here
                    "127.0.0.0/8", // ourselves
                    "168.63.129.16/32", // Azure's host agent
                    "169.254.0.0/16", // link-local; metadata of most clouds
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments; Oracle's metadata is in here
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, broadcast
                    "::/128", // unspecified
                    "::1/128", // ourselves
                    "64:ff9b:1::/48", // translation inside a network
                    "100::/64", // discard
                    "2001::/32", // Teredo
                    "fc00::/7", // private; AWS's metadata is in here
                    "fe80::/10", // link-local
                    "fec0::/10", // site-local
                    "ff00::/8") // multicast
            .map(AddressRange::of)
            .toList();
    private static final AddressRange MAPPED = AddressRange.of("::ffff:0:0/96");
    private static final AddressRange COMPATIBLE = AddressRange.of("::/96");
    private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");
    private static final AddressRange SIX_TO_FOUR = AddressRange.of("2002::/16");

    private final List<AddressRange> allowed;

    AddressGuard(List<AddressRange> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /**
     * Lets through what everybody may reach, and more.
     *
     * @param allowed ranges that may be reached although they are private, in CIDR notation
     */
    public static AddressGuard allowing(List<String> allowed) {
        return new AddressGuard(allowed.stream().map(AddressRange::of).toList());
    }

    /** Whether a probe may connect to it. */
    public boolean permits(InetAddress address) {
        byte[] bytes = address.getAddress();
        byte[] inner = embedded(bytes).orElse(bytes);
        return Stream.of(bytes, inner).anyMatch(form -> in(allowed, form))
                || Stream.of(bytes, inner).noneMatch(form -> in(FORBIDDEN, form));
    }

    private static boolean in(List<AddressRange> ranges, byte[] address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static Optional<byte[]> embedded(byte[] address) {
        if (MAPPED.contains(address) || COMPATIBLE.contains(address) || NAT64.contains(address)) {
            return Optional.of(Arrays.copyOfRange(address, 12, 16));
        }
        return SIX_TO_FOUR.contains(address) ? Optional.of(Arrays.copyOfRange(address, 2, 6)) : Optional.empty();
    }
}
