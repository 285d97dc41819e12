package jp.orikaeshi.monitoring.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A TCP server that behaves as badly as a test wants, and counts who comes. */
final class FakeServer implements AutoCloseable {
    /** What it does with one connection. */
    interface Manners {
        void serve(BufferedReader in, OutputStream out) throws IOException;
    }

    private final ServerSocket socket;
    private final Manners manners;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    FakeServer(@Nullable SSLContext tls, Manners manners) {
        this.manners = manners;
        try {
            socket = tls == null
                    ? new ServerSocket(0, 50, InetAddress.getLoopbackAddress())
                    : tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** A server that answers any HTTP request with this. */
    static FakeServer http(String answer) {
        return http(null, answer);
    }

    static FakeServer http(@Nullable SSLContext tls, String answer) {
        return new FakeServer(tls, (in, out) -> {
            request(in);
            out.write(answer.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Reads a request without a body to its end. */
    static void request(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {}
    }

    int port() {
        return socket.getLocalPort();
    }

    String url(String host) {
        return "http://" + host + ":" + port() + "/";
    }

    int connections() {
        return connections.get();
    }

    List<String> requests() {
        return requests;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                start(() -> serve(connection));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1)) {
                            @Override
                            public String readLine() throws IOException {
                                String line = super.readLine();
                                requests.add(String.valueOf(line));
                                return line;
                            }
                        }) {
            manners.serve(in, connection.getOutputStream());
        } catch (IOException gone) {
            requests.add("gone");
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "fake-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
