package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.io.IOException;
import java.net.NoRouteToHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLException;

/** Gives what went wrong on a connection its name. */
final class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private Failures() {}

    static Finding finding(Throwable failure) {
        return first(failure, ProbeFailure.class)
                .map(ProbeFailure::finding)
                .or(() -> first(failure, UntrustedCertificate.class).map(UntrustedCertificate::finding))
                .orElseGet(() -> network(failure));
    }

    private static Finding network(Throwable failure) {
        if (first(failure, ConnectTimeoutException.class).isPresent()) {
            return Finding.down("timeout", "no answer to the connection");
        }
        if (first(failure, SslHandshakeTimeoutException.class).isPresent()) {
            return Finding.down("timeout", "TLS handshake not finished in time");
        }
        Optional<TimeoutException> late = first(failure, TimeoutException.class);
        if (late.isPresent()) {
            return Finding.down("timeout", String.valueOf(late.get().getMessage()));
        }
        if (first(failure, NotSslRecordException.class).isPresent()) {
            return Finding.down("tls-not-spoken", "the other side does not speak TLS");
        }
        Optional<SSLException> tls = first(failure, SSLException.class);
        if (tls.isPresent()) {
            return Finding.down("tls-handshake", brief(tls.get()));
        }
        if (first(failure, NoRouteToHostException.class).isPresent()) {
            return Finding.down("host-unreachable", "no route to the host");
        }
        Optional<IOException> io = first(failure, IOException.class);
        if (io.isPresent()) {
            return io(io.get());
        }
        if (first(failure, DecoderException.class).isPresent()) {
            return Finding.down("protocol-error", brief(failure));
        }
        LOG.log(Level.WARNING, "a probe failed through a fault of its own", failure);
        return Finding.unknown("probe-error", failure.getClass().getSimpleName());
    }

    private static Finding io(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("refused")) {
            return Finding.down("refused", "connection refused");
        }
        if (message.contains("etwork is unreachable")) {
            // Our own machine has no way out: that says nothing about the target.
            return Finding.unknown("network-unreachable", "our network has no route");
        }
        if (message.contains("o route to host")) {
            return Finding.down("host-unreachable", "no route to the host");
        }
        return message.contains("reset") || message.contains("roken pipe")
                ? Finding.down("reset", "connection reset")
                : Finding.down("closed", brief(failure));
    }

    // Causes and what was suppressed, breadth first: BoringSSL's error keeps the real reason in either.
    private static <T> Optional<T> first(Throwable failure, Class<T> type) {
        Deque<Throwable> open = new ArrayDeque<>();
        Set<Throwable> seen = new HashSet<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (type.isInstance(next)) {
                return Optional.of(type.cast(next));
            }
            if (seen.add(next)) {
                Optional.ofNullable(next.getCause()).ifPresent(open::add);
                open.addAll(List.of(next.getSuppressed()));
            }
        }
        return Optional.empty();
    }

    private static String brief(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        return message.length() > 160 ? message.substring(0, 160) : message;
    }
}
