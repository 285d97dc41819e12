package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agents that behave badly; {@link SnmpdIT} has one that does not. */
class SnmpProberTest {
    private ProbeNetwork network;

    @BeforeEach
    void start() {
        network = new ProbeNetwork(Optional.empty(), List.of("127.0.0.0/8"), Clock.systemUTC(), Optional.empty());
    }

    @AfterEach
    void stop() {
        network.close();
    }

    /** Answers each datagram by so many of its own. */
    private static final class Agent implements AutoCloseable {
        private final DatagramSocket socket;
        private final AtomicInteger asked = new AtomicInteger();

        Agent(byte[] answer, int times) throws IOException {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(() -> serve(answer, times), "fake-agent");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(byte[] answer, int times) {
            DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
            try {
                while (true) {
                    socket.receive(packet);
                    asked.incrementAndGet();
                    for (int i = 0; i < times; i++) {
                        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                    }
                }
            } catch (IOException closed) {
                return;
            }
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    private Finding look(int port) throws Exception {
        return network.look(
                        ProbeKind.SNMP, new Params(Map.of("host", "127.0.0.1", "port", port, "community", "public")))
                .get(12, TimeUnit.SECONDS);
    }

    @Test
    void a_port_that_nobody_listens_on_refuses() throws Exception {
        int port;
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(look(port).outcome()).isEqualTo("refused");
    }

    @Test
    void what_is_no_snmp_is_no_answer_and_nobody_is_asked_twice() throws Exception {
        try (Agent garbage =
                new Agent(new byte[] {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff}, 3)) {
            assertThat(look(garbage.socket.getLocalPort()).outcome()).isEqualTo("timeout");
            assertThat(garbage.asked).hasValue(1);
        }
    }

    @Test
    void a_flood_of_datagrams_ends_the_check() throws Exception {
        try (Agent flood = new Agent(new byte[1000], 2000)) {
            Finding finding = look(flood.socket.getLocalPort());

            assertThat(finding.outcome()).isEqualTo("protocol-error");
            assertThat(finding.detail()).contains("datagrams");
        }
    }

    @Test
    void an_address_of_ours_is_refused() throws Exception {
        Finding finding = network.look(
                        ProbeKind.SNMP, new Params(Map.of("host", "169.254.169.254", "community", "public")))
                .get(12, TimeUnit.SECONDS);

        assertThat(finding.outcome()).isEqualTo("address-refused");
    }
}
