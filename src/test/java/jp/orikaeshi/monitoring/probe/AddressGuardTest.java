package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static boolean permits(String address, String... allowed) throws UnknownHostException {
        return new AddressGuard(List.of(allowed).stream().map(AddressRange::of).toList())
                .permits(InetAddress.getByAddress(NetUtil.createByteArrayFromIpAddressString(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "2001::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void forbidden(String address) throws UnknownHostException {
        assertThat(permits(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "203.0.113.7",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "64:ff9b::808:808",
                "2002:808:808::1",
                "2001:200::1"
            })
    void permitted(String address) throws UnknownHostException {
        assertThat(permits(address)).isTrue();
    }

    @Test
    void what_the_operator_allows_is_permitted_and_nothing_beside_it() throws UnknownHostException {
        assertThat(permits("127.0.0.1", "127.0.0.0/8")).isTrue();
        assertThat(permits("::ffff:127.0.0.1", "127.0.0.0/8")).isTrue();
        assertThat(permits("10.1.255.255", "10.1.0.0/16")).isTrue();
        assertThat(permits("10.2.0.0", "10.1.0.0/16")).isFalse();
        assertThat(permits("fd12::1", "fd12::/16")).isTrue();
        assertThat(permits("169.254.169.254", "127.0.0.0/8")).isFalse();
    }
}
