package jp.orikaeshi.simulator.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/** A server that is down: the port is taken, so nobody else answers on it, and whoever connects is refused. */
final class SilentPort implements Target {
    private final Socket bound = new Socket();

    SilentPort(int port) throws IOException {
        bound.bind(SiteTarget.loopback(port));
    }

    @Override
    public int port() {
        return bound.getLocalPort();
    }

    @Override
    public void close() {
        try {
            bound.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
