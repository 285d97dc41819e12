package jp.orikaeshi.simulator.target;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The demo's name server, by datagrams only: answers about the names of the demo, passes on all other questions. */
final class NameTarget implements Target {
    private final DatagramSocket socket;
    private final Relay relay;

    NameTarget(int port, Relay relay) throws IOException {
        this.socket = new DatagramSocket(SiteTarget.loopback(port));
        this.relay = relay;
        relay.start(socket);
        Thread thread = new Thread(this::serve, "demo-names");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        byte[] buffer = new byte[1500];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                answer(packet);
            } catch (IOException gone) {
                // Nobody to answer, or close() was called: the loop's condition tells.
            }
        }
    }

    private void answer(DatagramPacket packet) throws IOException {
        ByteBuffer query = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
        Optional<NameQuestion> question = NameQuestion.read(query);
        if (question.isEmpty()) {
            return;
        }
        if (!DemoNames.ours(question.get().name())) {
            relay.pass(packet);
            return;
        }
        byte[] reply = question.get().reply(DemoNames.answer(question.get()));
        socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
    }

    @Override
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        socket.close();
        relay.close();
    }
}
