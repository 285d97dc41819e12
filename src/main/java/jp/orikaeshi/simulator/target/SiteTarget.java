package jp.orikaeshi.simulator.target;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.function.Supplier;

/** A web site with one page, well or not. */
final class SiteTarget implements Target {
    private final HttpServer server;

    private SiteTarget(HttpServer server, int status, Supplier<String> html) {
        this.server = server;
        server.createContext(
                "/", exchange -> answer(exchange, status, html.get().getBytes(StandardCharsets.UTF_8)));
        server.start();
    }

    static SiteTarget open(int port, int status, String html) throws IOException {
        return new SiteTarget(HttpServer.create(loopback(port), 0), status, () -> html);
    }

    /** Its page is what it is at the moment. */
    static SiteTarget open(int port, Supplier<String> html) throws IOException {
        return new SiteTarget(HttpServer.create(loopback(port), 0), 200, html);
    }

    /** Its certificate expired three days before {@code now}. */
    static SiteTarget openWithExpiredCertificate(int port, Instant now) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(port), 0);
        try {
            server.setHttpsConfigurator(new HttpsConfigurator(OwnCertificate.expired("www.hidamari.example", now)));
        } catch (GeneralSecurityException e) {
            server.stop(0);
            throw new IOException("no certificate", e);
        }
        return new SiteTarget(server, 200, () -> Pages.WELCOME);
    }

    private static void answer(HttpExchange exchange, int status, byte[] page) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=UTF-8");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head ? -1 : page.length);
            if (!head) {
                exchange.getResponseBody().write(page);
            }
        }
    }

    static InetSocketAddress loopback(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
