package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PingOutputTest {
    private static final String GOOD = """
            PING 192.0.2.1 (192.0.2.1) 56(84) bytes of data.

            --- 192.0.2.1 ping statistics ---
            3 packets transmitted, 3 received, 0% packet loss, time 608ms
            rtt min/avg/max/mdev = 0.021/0.034/0.045/0.009 ms
            """;

    @Test
    void all_answered_is_up_with_its_times() {
        Finding finding = PingOutput.judge(0, GOOD);

        assertThat(finding.outcome()).isEqualTo("ok");
        assertThat(finding.evidence()).containsEntry("avgMs", "0.034").containsEntry("lossPercent", "0");
    }

    @Test
    void some_lost_is_degraded_and_none_answered_is_down() {
        assertThat(PingOutput.judge(0, GOOD.replace("3 received, 0%", "2 received, 33.3333%"))
                        .outcome())
                .isEqualTo("packet-loss");
        assertThat(PingOutput.judge(1, GOOD.replace("3 received, 0%", "0 received, 100%"))
                        .outcome())
                .isEqualTo("no-reply");
        assertThat(PingOutput.judge(
                                1,
                                "From 192.0.2.9 Destination Host Unreachable\n"
                                        + GOOD.replace("3 received, 0%", "0 received, +3 errors, 100%"))
                        .outcome())
                .isIn("host-unreachable", "no-reply");
    }

    @Test
    void a_ping_that_may_not_or_cannot_send_tells_nothing_about_the_host() {
        assertThat(PingOutput.judge(2, "ping: socktype: SOCK_RAW\nping: socket: Operation not permitted")
                        .outcome())
                .isEqualTo("ping-unavailable");
        assertThat(PingOutput.judge(2, "ping: connect: Network is unreachable").outcome())
                .isEqualTo("network-unreachable");
    }
}
