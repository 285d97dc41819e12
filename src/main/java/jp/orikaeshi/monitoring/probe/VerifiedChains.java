package jp.orikaeshi.monitoring.probe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Chains that were found good for a host, those looked at last. The same certificates for the same name can only be found
 * good again until one of them expires: the roots stay the same while the desk runs, and nobody is asked about
 * revocation. Verifying costs more than the rest of a check.
 */
final class VerifiedChains {
    private final Map<String, Instant> goodUntil;

    VerifiedChains(int most) {
        goodUntil = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                return size() > most;
            }
        });
    }

    /** Whether the chain of this {@link #key} was found good, and still is at this time. */
    boolean holds(String key, Instant now) {
        Instant until = goodUntil.get(key);
        return until != null && now.isBefore(until);
    }

    void add(String key, X509Certificate[] chain) {
        goodUntil.put(
                key,
                Arrays.stream(chain)
                        .map(certificate -> certificate.getNotAfter().toInstant())
                        .min(Instant::compareTo)
                        .orElse(Instant.MIN));
    }

    /** Stands for exactly these certificates in this order, shown for exactly this host. */
    static String key(String host, X509Certificate[] chain) throws CertificateEncodingException {
        MessageDigest digest = sha256();
        digest.update(host.getBytes(StandardCharsets.UTF_8));
        for (X509Certificate certificate : chain) {
            byte[] encoded = certificate.getEncoded();
            // With its length before it, so that the same bytes divided otherwise are another chain.
            digest.update((":" + encoded.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(encoded);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
