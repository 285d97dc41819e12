package jp.orikaeshi.monitoring.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that follows a script, in the clear or through TLS, and remembers what it heard and how. */
final class FakeMail implements AutoCloseable {
    /** What it says and hears on one connection. */
    interface Script {
        void play(Wire wire) throws IOException;
    }

    /** One connection. */
    final class Wire {
        private Socket socket;
        private BufferedReader in;

        private Wire(Socket socket) throws IOException {
            this.socket = socket;
            this.in = reader(socket);
        }

        void say(String... lines) throws IOException {
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        /** The next line, empty once the other side has gone. */
        String hear() throws IOException {
            String line = in.readLine();
            heard.add((socket instanceof SSLSocket ? "secret " : "clear ") + line);
            return line == null ? "" : line;
        }

        /** Goes on through TLS. */
        void tls(SSLContext context) throws IOException {
            SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
            secure.setUseClientMode(false);
            socket = secure;
            in = reader(secure);
        }
    }

    private final ServerSocket server;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    FakeMail(@Nullable SSLContext tls, Script script) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(() -> serve(tls, script), "fake-mail");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(@Nullable SSLContext tls, Script script) {
        while (!server.isClosed()) {
            try (Socket visitor = server.accept()) {
                visitor.setSoTimeout(5000);
                Wire wire = new Wire(visitor);
                if (tls != null) {
                    wire.tls(tls);
                }
                script.play(wire);
            } catch (IOException gone) {
                heard.add("gone");
            }
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
