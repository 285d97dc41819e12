package jp.orikaeshi.monitoring.probe;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** What an engineer wants to know of a certificate. */
final class CertificateFacts {
    private static final int SUBJECT_DNS = 2;
    private static final int SUBJECT_IP = 7;
    private static final int MOST_NAMES = 20;

    private CertificateFacts() {}

    /** Whole days until the first certificate of the chain expires; negative once one has. */
    static long daysLeft(X509Certificate[] chain, Instant now) {
        long least = Long.MAX_VALUE;
        for (X509Certificate certificate : chain) {
            Instant end = certificate.getNotAfter().toInstant();
            least = Math.min(least, Math.floorDiv(now.until(end, ChronoUnit.SECONDS), 86_400));
        }
        return least;
    }

    /** What goes with a page that was fetched over TLS; nothing if no certificate was shown. */
    static Map<String, String> brief(SSLSession session, Instant now) {
        try {
            X509Certificate[] chain = Arrays.stream(session.getPeerCertificates())
                    .map(X509Certificate.class::cast)
                    .toArray(X509Certificate[]::new);
            return Map.of(
                    "certDaysLeft", String.valueOf(daysLeft(chain, now)),
                    "certNotAfter", chain[0].getNotAfter().toInstant().toString(),
                    "protocol", session.getProtocol());
        } catch (SSLPeerUnverifiedException none) {
            return Map.of();
        }
    }

    static Map<String, String> of(X509Certificate[] chain, Instant now) {
        X509Certificate leaf = chain[0];
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("subject", leaf.getSubjectX500Principal().getName());
        facts.put("issuer", leaf.getIssuerX500Principal().getName());
        facts.put("names", String.join(" ", names(leaf)));
        facts.put("notBefore", leaf.getNotBefore().toInstant().toString());
        facts.put("notAfter", leaf.getNotAfter().toInstant().toString());
        facts.put("daysLeft", String.valueOf(daysLeft(chain, now)));
        facts.put("chain", String.valueOf(chain.length));
        return facts;
    }

    private static List<String> names(X509Certificate leaf) {
        Collection<List<?>> alternatives;
        try {
            alternatives = leaf.getSubjectAlternativeNames();
        } catch (CertificateParsingException unreadable) {
            return List.of("unreadable");
        }
        List<String> names = new ArrayList<>();
        if (alternatives != null) {
            for (List<?> alternative : alternatives) {
                Object kind = alternative.get(0);
                if (kind.equals(SUBJECT_DNS) || kind.equals(SUBJECT_IP)) {
                    names.add(String.valueOf(alternative.get(1)));
                }
            }
        }
        return names.stream().limit(MOST_NAMES).toList();
    }
}
