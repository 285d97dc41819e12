package jp.orikaeshi.simulator.target;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate made on the spot, signed by itself (RFC 5280 section 4.1). The JDK can read
 * certificates and has no public way to make one; these few fields are less than a library.
 */
final class OwnCertificate {
    private static final char[] NO_SECRET = "demo".toCharArray();
    private static final byte[] ECDSA_WITH_SHA256 =
            Der.sequence(Der.tagged(Der.OID, new byte[] {0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 4, 3, 2}));
    private static final byte[] COMMON_NAME = Der.tagged(Der.OID, new byte[] {0x55, 4, 3});
    private static final byte[] SUBJECT_ALTERNATIVE_NAME = Der.tagged(Der.OID, new byte[] {0x55, 0x1d, 0x11});
    private static final byte[] VERSION_3 = Der.tagged(Der.VERSION, Der.tagged(Der.INTEGER, new byte[] {2}));

    private OwnCertificate() {}

    /** A server's side of TLS with a certificate that was good for 90 days and expired three days before {@code now}. */
    static SSLContext expired(String host, Instant now) throws GeneralSecurityException, IOException {
        Instant end = now.minus(Duration.ofDays(3));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("site", pair.getPrivate(), NO_SECRET, new Certificate[] {
            signed(host, end.minus(Duration.ofDays(90)), end, pair)
        });
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, NO_SECRET);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static Certificate signed(String host, Instant from, Instant to, KeyPair pair)
            throws GeneralSecurityException {
        byte[] name = Der.sequence(Der.tagged(
                Der.SET, Der.sequence(COMMON_NAME, Der.tagged(Der.UTF8, host.getBytes(StandardCharsets.US_ASCII)))));
        byte[] content = Der.sequence(
                VERSION_3,
                Der.tagged(Der.INTEGER, new byte[] {1}),
                ECDSA_WITH_SHA256,
                name,
                Der.sequence(time(from), time(to)),
                name,
                pair.getPublic().getEncoded(),
                alternativeName(host));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(content);
        byte[] certificate = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(signature.sign()));
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    private static byte[] alternativeName(String host) {
        byte[] names = Der.sequence(Der.tagged(Der.DNS_NAME, host.getBytes(StandardCharsets.US_ASCII)));
        return Der.tagged(
                Der.EXTENSIONS, Der.sequence(Der.sequence(SUBJECT_ALTERNATIVE_NAME, Der.tagged(Der.OCTETS, names))));
    }

    private static byte[] time(Instant at) {
        String text = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(at);
        return Der.tagged(Der.UTC_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }
}
