package jp.orikaeshi.monitoring.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import jp.orikaeshi.settings.HostPort;

/** A DNS server on a port of its own. Says what it is told to, NXDOMAIN to everything else, and counts questions. */
final class FakeDns implements AutoCloseable {
    static final int NXDOMAIN = 3;
    static final int SERVFAIL = 2;
    private static final Map<String, Integer> TYPES =
            Map.of("A", 1, "NS", 2, "CNAME", 5, "SOA", 6, "MX", 15, "TXT", 16, "AAAA", 28);

    private record Answer(int code, boolean silent, List<byte[]> data) {}

    private final DatagramSocket socket;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final Set<Integer> ports = ConcurrentHashMap.newKeySet();
    private final Set<String> secure = ConcurrentHashMap.newKeySet();
    private final Set<String> bogus = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean dead = new AtomicBoolean();

    FakeDns() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "fake-dns");
        thread.setDaemon(true);
        thread.start();
    }

    HostPort address() {
        return new HostPort("127.0.0.1", socket.getLocalPort());
    }

    List<String> questions() {
        return questions;
    }

    /** From where it was asked. */
    Set<Integer> ports() {
        return ports;
    }

    FakeDns a(String name, String... addresses) {
        List<byte[]> data = new ArrayList<>();
        for (String address : addresses) {
            data.add(io.netty.util.NetUtil.createByteArrayFromIpAddressString(address));
        }
        answers.put("A " + name, new Answer(0, false, data));
        return this;
    }

    /** Lists of addresses or domains that work. */
    FakeDns lists(String... names) {
        for (String name : names) {
            a(ListPoints.ofAddresses(false).present() + "." + name, "127.0.0.2");
            a(ListPoints.ofAddresses(true).present() + "." + name, "127.0.0.2");
            a(ListPoints.ofDomains(name).present() + "." + name, "127.0.0.2");
        }
        return this;
    }

    FakeDns mx(String name, String host) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(new byte[] {0, 10});
        data.writeBytes(labels(host));
        answers.put("MX " + name, new Answer(0, false, List.of(data.toByteArray())));
        return this;
    }

    FakeDns ns(String name, String... hosts) {
        answers.put(
                "NS " + name,
                new Answer(0, false, Stream.of(hosts).map(FakeDns::labels).toList()));
        return this;
    }

    FakeDns txt(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write(bytes.length);
        data.writeBytes(bytes);
        answers.put("TXT " + name, new Answer(0, false, List.of(data.toByteArray())));
        return this;
    }

    FakeDns soa(String name, String primary, int serial) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(labels(primary));
        data.writeBytes(labels("hostmaster." + name));
        data.writeBytes(ByteBuffer.allocate(20).putInt(serial).array());
        answers.put("SOA " + name, new Answer(0, false, List.of(data.toByteArray())));
        return this;
    }

    /** What it says of this is verified, for whoever asks about signatures. */
    FakeDns secure(String type, String name) {
        secure.add(type + " " + name);
        return this;
    }

    /** What it says of this has wrong signatures: it fails unless told not to check. */
    FakeDns bogus(String type, String name) {
        bogus.add(type + " " + name);
        return this;
    }

    FakeDns fails(String type, String name, int code) {
        answers.put(type + " " + name, new Answer(code, false, List.of()));
        return this;
    }

    FakeDns silentAbout(String type, String name) {
        answers.put(type + " " + name, new Answer(0, true, List.of()));
        return this;
    }

    /** Answers nothing at all any more. */
    FakeDns dies() {
        dead.set(true);
        return this;
    }

    private void serve() {
        byte[] buffer = new byte[1500];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                ports.add(packet.getPort());
                byte[] reply = reply(ByteBuffer.wrap(buffer, 0, packet.getLength()));
                if (reply.length > 0) {
                    socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private byte[] reply(ByteBuffer query) {
        short id = query.getShort();
        boolean unchecked = (query.getShort() & 0x10) != 0;
        boolean wanted = query.getShort(10) > 0;
        query.position(12);
        StringBuilder name = new StringBuilder();
        int length;
        while ((length = query.get()) > 0) {
            byte[] label = new byte[length];
            query.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        int type = query.getShort();
        String asked = TYPES.entrySet().stream()
                        .filter(known -> known.getValue() == type)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("TYPE" + type)
                + " " + name;
        questions.add(asked);
        Answer answer = bogus.contains(asked) && !unchecked
                ? new Answer(SERVFAIL, false, List.of())
                : answers.getOrDefault(asked, new Answer(NXDOMAIN, false, List.of()));
        int flags = wanted && secure.contains(asked) ? 0x81a0 : 0x8180;
        return dead.get() || answer.silent() ? new byte[0] : message(id, flags, name.toString(), type, answer);
    }

    private static byte[] message(short id, int flags, String name, int type, Answer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(12)
                .putShort(id)
                .putShort((short) (flags | answer.code()))
                .putShort((short) 1)
                .putShort((short) answer.data().size())
                .putInt(0)
                .array());
        out.writeBytes(labels(name));
        out.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) type)
                .putShort((short) 1)
                .array());
        for (byte[] data : answer.data()) {
            out.writeBytes(ByteBuffer.allocate(12)
                    .putShort((short) 0xc00c)
                    .putShort((short) type)
                    .putShort((short) 1)
                    .putInt(60)
                    .putShort((short) data.length)
                    .array());
            out.writeBytes(data);
        }
        return out.toByteArray();
    }

    private static byte[] labels(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String label : name.isEmpty() ? new String[0] : name.split("\\.")) {
            out.write(label.length());
            out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        out.write(0);
        return out.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
