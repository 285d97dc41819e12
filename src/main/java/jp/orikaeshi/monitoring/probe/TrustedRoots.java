package jp.orikaeshi.monitoring.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Whom a probe believes: the roots that come with the JDK, not those that the application server brings along. */
final class TrustedRoots {
    private TrustedRoots() {}

    static X509ExtendedTrustManager ofJdk() {
        return of(jdk());
    }

    /** Those and the authorities of this PEM file. */
    static X509ExtendedTrustManager ofJdkAnd(Optional<Path> file) {
        return file.map(TrustedRoots::withThoseOf).orElseGet(TrustedRoots::ofJdk);
    }

    private static X509ExtendedTrustManager withThoseOf(Path file) {
        KeyStore known = jdk();
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore all = known;
            if (all == null) {
                all = KeyStore.getInstance(KeyStore.getDefaultType());
                all.load(null, null);
            }
            int number = 0;
            for (Certificate root : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                all.setCertificateEntry("of the operator " + number++, root);
            }
            return of(all);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the operator's trusted roots cannot be read", e);
        }
    }

    private static @Nullable KeyStore jdk() {
        Path cacerts = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        try {
            return Files.isReadable(cacerts) ? KeyStore.getInstance(cacerts.toFile(), "changeit".toCharArray()) : null;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the JDK's trusted roots cannot be read", e);
        }
    }

    /** Trusts exactly these; null: whatever the running JVM trusts. */
    static X509ExtendedTrustManager of(@Nullable KeyStore roots) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(roots);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager extended) {
                    return extended;
                }
            }
            throw new IllegalStateException("the JDK has no PKIX trust manager");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has no PKIX trust manager", e);
        }
    }
}
