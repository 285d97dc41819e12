package jp.orikaeshi.monitoring.probe;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.time.Clock;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509ExtendedTrustManager;

/** TLS as a client, host name verified, never resumed: a resumed session shows no certificate. */
final class Tls {
    private final SslContext context;

    Tls(X509ExtendedTrustManager roots, Clock clock) {
        try {
            context = SslContextBuilder.forClient()
                    .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK)
                    .trustManager(new NamingTrust(roots, clock))
                    .protocols("TLSv1.3", "TLSv1.2")
                    .endpointIdentificationAlgorithm("HTTPS")
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException("TLS cannot be set up", e);
        }
        if (context.sessionContext() instanceof OpenSslSessionContext sessions) {
            sessions.setSessionCacheEnabled(false);
        } else {
            context.sessionContext().setSessionCacheSize(1);
            context.sessionContext().setSessionTimeout(1);
        }
    }

    /** A handler for one connection; {@code host} is asked for and verified. */
    SslHandler handler(ByteBufAllocator allocator, String host, int port, long limitMillis) {
        SslHandler handler = context.newHandler(allocator, host, port);
        handler.setHandshakeTimeoutMillis(limitMillis);
        handler.setCloseNotifyFlushTimeoutMillis(0);
        return handler;
    }
}
