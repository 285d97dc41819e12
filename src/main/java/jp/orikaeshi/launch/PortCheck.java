package jp.orikaeshi.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Whether we can listen where we are told to: asked first, because the server only notices late. */
final class PortCheck {
    private PortCheck() {}

    static void check(String bind, int port) throws Refusal {
        InetAddress address;
        try {
            address = InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new Refusal("ORIKAESHI_BIND: no such address: " + bind, e);
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new Refusal("ORIKAESHI_PORT: cannot listen on " + bind + ":" + port + ": " + e.getMessage(), e);
        }
    }
}
