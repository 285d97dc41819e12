package jp.orikaeshi.simulator.target;

import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.settings.HostPort;

/**
 * Passes questions on to a real resolver and its answers back, so that whoever adds a site of their own to the demo
 * sees it. Knows nothing of what is in them but the number in front.
 */
final class Relay {
    private static final int MOST_OPEN = 1000;

    private record Asker(SocketAddress address, short id) {}

    private final DatagramSocket socket;
    private final InetSocketAddress resolver;
    private final Map<Short, Asker> open = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Short, Asker> eldest) {
            return size() > MOST_OPEN;
        }
    };
    private short last;

    /** @param set the resolver to ask; empty: the system's */
    Relay(Optional<HostPort> set) throws SocketException {
        this.socket = new DatagramSocket();
        this.resolver = set.map(r -> new InetSocketAddress(r.host(), r.port()))
                .orElseGet(() -> DnsServerAddressStreamProviders.platformDefault()
                        .nameServerAddressStream("")
                        .next());
    }

    /** Sends answers through {@code back} from now on. */
    void start(DatagramSocket back) {
        Thread thread = new Thread(() -> carryBack(back), "demo-names-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void pass(DatagramPacket question) throws IOException {
        byte[] copy = java.util.Arrays.copyOf(question.getData(), question.getLength());
        ByteBuffer.wrap(copy).putShort(0, remember(question));
        socket.send(new DatagramPacket(copy, copy.length, resolver));
    }

    private synchronized short remember(DatagramPacket question) {
        last++;
        open.put(
                last,
                new Asker(
                        question.getSocketAddress(),
                        ByteBuffer.wrap(question.getData()).getShort(0)));
        return last;
    }

    private synchronized Optional<Asker> recall(short id) {
        return Optional.ofNullable(open.remove(id));
    }

    private void carryBack(DatagramSocket back) {
        byte[] buffer = new byte[4096];
        while (!socket.isClosed()) {
            DatagramPacket answer = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(answer);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, answer.getLength());
                Optional<Asker> asker = answer.getLength() < 2 ? Optional.empty() : recall(bytes.getShort(0));
                if (asker.isPresent()) {
                    bytes.putShort(0, asker.get().id());
                    back.send(new DatagramPacket(
                            buffer, answer.getLength(), asker.get().address()));
                }
            } catch (IOException gone) {
                // Nobody to answer, or close() was called: the loop's condition tells.
            }
        }
    }

    void close() {
        socket.close();
    }
}
