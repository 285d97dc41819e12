package jp.orikaeshi.monitoring.probe;

import static java.time.temporal.ChronoUnit.DAYS;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Mail servers that are not of our making, at {@code mail.example}, through TLS from the first byte on. */
public final class PostOffices {
    /**
     * Whoever trusts it trusts them. GreenMail reads its keys once in the life of a JVM, so there is one for all tests, and
     * none may start another server with TLS before.
     */
    static final TestAuthority AUTHORITY = authority();

    private PostOffices() {}

    /** A server for these protocols, each on a port of its own; to be stopped. */
    public static GreenMail started(String... protocols) {
        GreenMail server = new GreenMail(Stream.of(protocols)
                .map(protocol -> new ServerSetup(0, "127.0.0.1", protocol))
                .toArray(ServerSetup[]::new));
        server.start();
        return server;
    }

    /** Probes that trust them, and know where they are. */
    static ProbeNetwork seenFrom(FakeDns dns) throws Exception {
        return new ProbeNetwork(
                Optional.of(dns.address()), List.of("127.0.0.0/8"), Clock.systemUTC(), AUTHORITY.trust(), "ping");
    }

    private static TestAuthority authority() {
        try {
            TestAuthority authority = new TestAuthority();
            Instant now = Instant.now();
            System.setProperty(
                    "greenmail.tls.keystore.file",
                    authority
                            .keys("mail.example", now.minus(1, DAYS), now.plus(40, DAYS), "changeit")
                            .getPath());
            return authority;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
