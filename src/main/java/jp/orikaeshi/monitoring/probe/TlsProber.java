package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandler;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/** Is the certificate good: chain, host name, and enough days left. */
final class TlsProber implements Prober {
    private static final int USUAL_WARN_DAYS = 21;

    private final Connector connector;
    private final Clock clock;

    TlsProber(Connector connector, Clock clock) {
        this.connector = connector;
        this.clock = clock;
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.TLS;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        int warnDays = params.number("warnDays").orElse(USUAL_WARN_DAYS);
        return connector.hold(
                new Handshake(new Stopwatch(LIMIT), warnDays),
                params.required("host"),
                Ports.of(params, 443),
                List.of());
    }

    private final class Handshake extends Conversation {
        private final int warnDays;

        Handshake(Stopwatch watch, int warnDays) {
            super(watch, true);
            this.warnDays = warnDays;
        }

        @Override
        void begin(ChannelHandlerContext context) {
            SSLSession session =
                    context.pipeline().get(SslHandler.class).engine().getSession();
            try {
                end(judge(session.getPeerCertificates()).with("protocol", session.getProtocol()));
            } catch (SSLPeerUnverifiedException e) {
                fail(e);
            }
        }

        private Finding judge(Certificate[] shown) {
            X509Certificate[] chain = Arrays.copyOf(shown, shown.length, X509Certificate[].class);
            Instant now = clock.instant();
            long left = CertificateFacts.daysLeft(chain, now);
            Finding finding = left < warnDays
                    ? Finding.degraded("cert-expiring", left + " days left")
                    : Finding.up(left + " days left");
            return finding.with(CertificateFacts.of(chain, now));
        }

        @Override
        String waitingFor() {
            return "the TLS handshake";
        }
    }
}
