package jp.orikaeshi.simulator.target;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that greets and takes no mail. One visitor at a time, none of them for long. */
final class MailTarget implements Target {
    private static final int PATIENCE_MILLIS = 1000;
    private static final int LONGEST_VISIT = 10;

    private final ServerSocket socket;

    MailTarget(int port) throws IOException {
        socket = new ServerSocket();
        socket.bind(SiteTarget.loopback(port));
        Thread thread = new Thread(this::serve, "demo-mail");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                visitor.setSoTimeout(PATIENCE_MILLIS);
                converse(visitor);
            } catch (IOException gone) {
                // The visitor left, or close() was called: the loop's condition tells.
            }
        }
    }

    private static void converse(Socket visitor) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
        say(visitor, "220 mail.demo.example ESMTP");
        String line = in.readLine();
        for (int lines = 0; line != null && lines < LONGEST_VISIT; lines++) {
            switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
                case "EHLO" -> say(visitor, "250-mail.demo.example\r\n250-SIZE 10240000\r\n250 STARTTLS");
                case "HELO", "NOOP" -> say(visitor, "250 mail.demo.example");
                case "QUIT" -> {
                    say(visitor, "221 bye");
                    return;
                }
                default -> say(visitor, "502 not here");
            }
            line = in.readLine();
        }
    }

    private static void say(Socket visitor, String words) throws IOException {
        OutputStream out = visitor.getOutputStream();
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public int port() {
        return socket.getLocalPort();
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
