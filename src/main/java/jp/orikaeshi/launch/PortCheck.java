package jp.orikaeshi.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
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
            String wrong = isOurs(address) ? "ORIKAESHI_PORT" : "ORIKAESHI_BIND";
            throw new Refusal(wrong + ": cannot listen on " + bind + ":" + port + ": " + e.getMessage(), e);
        }
    }

    private static boolean isOurs(InetAddress address) throws Refusal {
        try {
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            throw new Refusal("ORIKAESHI_BIND: no such address: " + address.getHostAddress(), e);
        }
    }
}
