package jp.orikaeshi.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.orikaeshi.settings.MailServer;
import jp.orikaeshi.settings.MailServer.StartTls;

/** A mail server that answers one command with a refusal, and everything else with yes. One visitor at a time. */
public final class RefusingServer implements AutoCloseable {
    private final ServerSocket door = new ServerSocket();
    private final Thread thread;
    private volatile Socket visitor = new Socket();

    RefusingServer(String command, String refusal) throws IOException {
        this(0, command, refusal);
    }

    public RefusingServer(int port, String command, String refusal) throws IOException {
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        thread = new Thread(() -> serve(command, refusal));
        thread.setDaemon(true);
        thread.start();
    }

    MailServer settings() {
        return new MailServer(
                "127.0.0.1", door.getLocalPort(), false, StartTls.OFF, Optional.empty(), "desk@desk.example");
    }

    private void serve(String command, String refusal) {
        while (!door.isClosed()) {
            try (Socket next = door.accept()) {
                visitor = next;
                if (!door.isClosed()) {
                    refuse(next, command, refusal);
                }
            } catch (IOException closed) {
                // The visitor has gone, or the door is shut.
            }
        }
    }

    private static void refuse(Socket visitor, String command, String refusal) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
        say(visitor, "220 refusing.example");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(visitor, line.startsWith(command) ? refusal : line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static void say(Socket visitor, String line) throws IOException {
        OutputStream out = visitor.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Only when nobody waits at the door any more is its port free for the next server: a wait holds the port. */
    @Override
    public void close() throws IOException, InterruptedException {
        door.close();
        visitor.close();
        thread.join();
    }
}
