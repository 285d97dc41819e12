package jp.orikaeshi.monitoring.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Whom a probe believes: the roots that come with the JDK, not those that the application server brings along. */
final class TrustedRoots {
    private TrustedRoots() {}

    static X509ExtendedTrustManager ofJdk() {
        Path cacerts = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        try {
            return of(
                    Files.isReadable(cacerts)
                            ? KeyStore.getInstance(cacerts.toFile(), "changeit".toCharArray())
                            : null);
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
