package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.monitoring.Params;
import org.junit.jupiter.api.Test;

class PingOutputTest {
    private static final String GOOD = """
            PING 192.0.2.1 (192.0.2.1) 56(84) bytes of data.

            --- 192.0.2.1 ping statistics ---
            3 packets transmitted, 3 received, 0% packet loss, time 608ms
            rtt min/avg/max/mdev = 0.021/0.034/0.045/0.009 ms
            """;

    private static final PingLimits NONE = new PingLimits(Optional.empty(), Optional.empty());

    private static Finding judged(int exit, String output) {
        return PingOutput.judge(exit, output, NONE);
    }

    private static String within(double lossWarn, double jitterWarn, String output) {
        return PingOutput.judge(0, output, new PingLimits(Optional.of(lossWarn), Optional.of(jitterWarn)))
                .outcome();
    }

    @Test
    void a_line_is_bad_from_the_limits_of_its_probe_on() {
        String lossy = GOOD.replace("3 received, 0%", "9 received, 10%").replace("3 packets", "10 packets");
        assertThat(within(10, 1000, lossy)).isEqualTo("packet-loss");
        assertThat(within(10.1, 1000, lossy)).isEqualTo("ok");
        assertThat(within(0.5, 1000, GOOD)).isEqualTo("ok");
        assertThat(within(50, 0.009, GOOD)).isEqualTo("jitter");
        assertThat(within(50, 0.01, GOOD)).isEqualTo("ok");
        assertThat(judged(0, GOOD).evidence()).containsEntry("jitterMs", "0.009");
    }

    @Test
    void a_share_is_taken_of_more_requests_than_a_plain_answer_needs() {
        assertThat(NONE.requests()).isEqualTo(3);
        assertThat(PingLimits.of(new Params(Map.of("lossWarn", 20))).requests()).isEqualTo(10);
        assertThat(PingLimits.of(new Params(Map.of("jitterWarn", 30.5))).jitterWarn())
                .contains(30.5);
    }

    @Test
    void all_answered_is_up_with_its_times() {
        Finding finding = judged(0, GOOD);

        assertThat(finding.outcome()).isEqualTo("ok");
        assertThat(finding.evidence()).containsEntry("avgMs", "0.034").containsEntry("lossPercent", "0");
    }

    @Test
    void some_lost_is_degraded_and_none_answered_is_down() {
        assertThat(judged(0, GOOD.replace("3 received, 0%", "2 received, 33.3333%"))
                        .outcome())
                .isEqualTo("packet-loss");
        assertThat(judged(1, GOOD.replace("3 received, 0%", "0 received, 100%")).outcome())
                .isEqualTo("no-reply");
        assertThat(judged(
                                1,
                                "From 192.0.2.9 Destination Host Unreachable\n"
                                        + GOOD.replace("3 received, 0%", "0 received, +3 errors, 100%"))
                        .outcome())
                .isIn("host-unreachable", "no-reply");
    }

    @Test
    void a_ping_that_may_not_or_cannot_send_tells_nothing_about_the_host() {
        assertThat(judged(2, "ping: socktype: SOCK_RAW\nping: socket: Operation not permitted")
                        .outcome())
                .isEqualTo("ping-unavailable");
        assertThat(judged(2, "ping: connect: Network is unreachable").outcome()).isEqualTo("network-unreachable");
    }
}
