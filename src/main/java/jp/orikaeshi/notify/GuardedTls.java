package jp.orikaeshi.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import jp.orikaeshi.monitoring.probe.AddressGuard;

/**
 * Puts TLS only over connections whose other end may be reached. Plain sockets are not made here: whoever asks gets the
 * answer that there are none, and connects by itself first.
 */
final class GuardedTls extends SSLSocketFactory {
    private final SSLSocketFactory tls;
    private final AddressGuard guard;

    GuardedTls(SSLSocketFactory tls, AddressGuard guard) {
        this.tls = tls;
        this.guard = guard;
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        if (!guard.permits(connected.getInetAddress())) {
            connected.close();
            throw new ForbiddenAddress();
        }
        return tls.createSocket(connected, host, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new ForbiddenAddress();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw new ForbiddenAddress();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new ForbiddenAddress();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw new ForbiddenAddress();
    }
}
