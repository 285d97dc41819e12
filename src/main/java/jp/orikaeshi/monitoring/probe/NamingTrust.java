package jp.orikaeshi.monitoring.probe;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Verifies as the JDK does, chain and host name, and says which of the things that can be wrong with a certificate is
 * wrong. BoringSSL's own error only tells that something is.
 */
final class NamingTrust extends X509ExtendedTrustManager {
    private static final int MOST_REMEMBERED = 20_000;

    private final X509ExtendedTrustManager jdk;
    private final Clock clock;
    private final VerifiedChains verified = new VerifiedChains(MOST_REMEMBERED);

    NamingTrust(X509ExtendedTrustManager jdk, Clock clock) {
        this.jdk = jdk;
        this.clock = clock;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        Instant now = clock.instant();
        String key = VerifiedChains.key(engine.getPeerHost(), chain);
        if (verified.holds(key, now)) {
            return;
        }
        checkDates(chain, now);
        try {
            jdk.checkServerTrusted(chain, authType, engine);
            verified.add(key, chain);
        } catch (CertificateException e) {
            throw untrusted(chain, now, e);
        }
    }

    // Dates first: an expired certificate is told as expired, whatever else is wrong with it.
    private static void checkDates(X509Certificate[] chain, Instant now) throws CertificateException {
        Instant begin = chain[0].getNotBefore().toInstant();
        if (now.isBefore(begin)) {
            throw refused("cert-not-yet-valid", "valid only from " + begin, chain, now);
        }
        Instant end = chain[0].getNotAfter().toInstant();
        if (now.isAfter(end)) {
            throw refused("cert-expired", "expired at " + end, chain, now);
        }
        if (CertificateFacts.daysLeft(chain, now) < 0) {
            throw refused("cert-chain-expired", "an intermediate certificate has expired", chain, now);
        }
    }

    private static CertificateException untrusted(X509Certificate[] chain, Instant now, CertificateException reason) {
        String message = String.valueOf(reason.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no subject alternative") || lower.contains("no name matching")) {
            return refused("cert-host-mismatch", "not issued for this host", chain, now);
        }
        X509Certificate leaf = chain[0];
        if (chain.length == 1 && leaf.getSubjectX500Principal().equals(leaf.getIssuerX500Principal())) {
            return refused("cert-self-signed", "signed by itself", chain, now);
        }
        return refused("cert-untrusted", "no chain to a trusted root", chain, now);
    }

    private static UntrustedCertificate refused(String outcome, String detail, X509Certificate[] chain, Instant now) {
        return new UntrustedCertificate(Finding.down(outcome, detail).with(CertificateFacts.of(chain, now)));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("no verification without a connection");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("no verification without an engine");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("probes are clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("probes are clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("probes are clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return jdk.getAcceptedIssuers();
    }
}
