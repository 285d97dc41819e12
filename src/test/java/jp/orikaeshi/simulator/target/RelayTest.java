package jp.orikaeshi.simulator.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.orikaeshi.settings.HostPort;
import org.junit.jupiter.api.Test;

/** A question that is not the demo's own goes to a real resolver, and its answer to whoever asked. */
class RelayTest {
    @Test
    void an_answer_comes_back_under_the_number_that_the_asker_gave() throws Exception {
        try (DatagramSocket resolver = new DatagramSocket(SiteTarget.loopback(0));
                DatagramSocket asker = new DatagramSocket(SiteTarget.loopback(0));
                NameTarget names =
                        new NameTarget(0, new Relay(Optional.of(new HostPort("127.0.0.1", resolver.getLocalPort()))))) {
            byte[] question = ByteBuffer.allocate(29)
                    .putShort((short) 4711)
                    .position(12)
                    .put((byte) 7)
                    .put("desk-jp".getBytes(StandardCharsets.US_ASCII))
                    .put((byte) 3)
                    .put("net".getBytes(StandardCharsets.US_ASCII))
                    .put((byte) 0)
                    .putShort((short) NameQuestion.A)
                    .array();
            asker.setSoTimeout(5000);
            resolver.setSoTimeout(5000);
            asker.send(new DatagramPacket(question, question.length, SiteTarget.loopback(names.port())));

            DatagramPacket passed = new DatagramPacket(new byte[512], 512);
            resolver.receive(passed);
            assertThat(passed.getLength()).isEqualTo(question.length);
            passed.getData()[3] = (byte) 0x80;
            resolver.send(passed);

            DatagramPacket answer = new DatagramPacket(new byte[512], 512);
            asker.receive(answer);
            assertThat(ByteBuffer.wrap(answer.getData()).getShort(0)).isEqualTo((short) 4711);
            assertThat(answer.getData()[3]).isEqualTo((byte) 0x80);
        }
    }
}
