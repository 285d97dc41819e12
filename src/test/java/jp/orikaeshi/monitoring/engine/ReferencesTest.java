package jp.orikaeshi.monitoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.settings.HostPort;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:10:00Z");
    private static final HostPort NOWHERE = new HostPort("no-such-host.invalid", 443);
    private static final HostPort FORBIDDEN = new HostPort("169.254.169.254", 80);

    @Test
    void one_that_answers_or_refuses_is_enough_and_one_that_may_not_be_asked_tells_nothing() throws IOException {
        HostPort refusing;
        try (ProbeNetwork network = deafTo();
                ServerSocket open = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            refusing = new HostPort("127.0.0.1", open.getLocalPort());

            assertThat(answer(network, refusing, NOWHERE)).isTrue();
            assertThat(answer(network, FORBIDDEN)).isTrue();
            assertThat(answer(network, NOWHERE)).isFalse();
            assertThat(answer(network, NOWHERE, FORBIDDEN)).isFalse();
        }
        try (ProbeNetwork network = deafTo()) {
            assertThat(answer(network, refusing)).isTrue();
        }
    }

    @Test
    void what_was_just_found_out_is_not_asked_again() throws IOException {
        try (ProbeNetwork network = deafTo();
                ServerSocket open = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            References references = new References(network, List.of(new HostPort("127.0.0.1", open.getLocalPort())));
            var first = references.answer(NOW);
            assertThat(first.join()).isTrue();
            assertThat(references.answer(NOW.plusSeconds(4))).isSameAs(first);
            assertThat(references.answer(NOW.plusSeconds(5))).isNotSameAs(first);
        }
    }

    private static boolean answer(ProbeNetwork network, HostPort... places) {
        return new References(network, List.of(places)).answer(NOW).join();
    }

    /** A resolver that nobody listens at: whatever has a name is as silent as without a network. */
    private static ProbeNetwork deafTo() {
        return new ProbeNetwork(
                Optional.of(new HostPort("127.0.0.1", 9)), List.of("127.0.0.0/8"), Clock.systemUTC(), Optional.empty());
    }
}
