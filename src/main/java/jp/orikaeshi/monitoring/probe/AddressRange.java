package jp.orikaeshi.monitoring.probe;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Arrays;

/** A range of addresses in CIDR notation, {@code 10.1.0.0/16}. */
final class AddressRange {
    private final byte[] network;
    private final int prefix;

    private AddressRange(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /** Reads CIDR notation; a bare address is a range of one. */
    static AddressRange of(String cidr) {
        String[] parts = cidr.strip().split("/", 2);
        byte[] network = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        if (network == null) {
            throw new IllegalArgumentException("not an address range: " + cidr);
        }
        int bits = network.length * 8;
        int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("not an address range: " + cidr);
        }
        return new AddressRange(network, prefix);
    }

    boolean contains(InetAddress address) {
        return contains(address.getAddress());
    }

    boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        int whole = prefix / 8;
        if (!Arrays.equals(address, 0, whole, network, 0, whole)) {
            return false;
        }
        int rest = prefix % 8;
        int mask = 0xff << (8 - rest);
        return rest == 0 || (address[whole] & mask) == (network[whole] & mask);
    }
}
