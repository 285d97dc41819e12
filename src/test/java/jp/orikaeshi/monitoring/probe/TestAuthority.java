package jp.orikaeshi.monitoring.probe;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.File;
import java.security.KeyStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedTrustManager;

/** A certificate authority made for one run of the tests. */
final class TestAuthority {
    private final X509Bundle root;

    TestAuthority() throws Exception {
        root = new CertificateBuilder()
                .subject("CN=Test Root")
                .setIsCertificateAuthority(true)
                .notAfter(Instant.now().plus(3650, ChronoUnit.DAYS))
                .buildSelfSigned();
    }

    X509ExtendedTrustManager trust() throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("root", root.getCertificate());
        return TrustedRoots.of(store);
    }

    SSLContext server(String host, Instant from, Instant to, String... more) throws Exception {
        return context(issue(host, from, to, more));
    }

    /** The same as a file, for servers that read one; deleted with the process. */
    File keys(String host, Instant from, Instant to, String password) throws Exception {
        return issue(host, from, to).toTempKeyStoreFile(password.toCharArray(), password.toCharArray());
    }

    private X509Bundle issue(String host, Instant from, Instant to, String... more) throws Exception {
        CertificateBuilder certificate = new CertificateBuilder()
                .subject("CN=" + host)
                .addSanDnsName(host)
                .notBefore(from)
                .notAfter(to);
        for (String name : more) {
            certificate.addSanDnsName(name);
        }
        return certificate.buildIssuedBy(root);
    }

    static SSLContext selfSigned(String host) throws Exception {
        return context(new CertificateBuilder()
                .subject("CN=" + host)
                .addSanDnsName(host)
                .setIsCertificateAuthority(true)
                .buildSelfSigned());
    }

    private static SSLContext context(X509Bundle bundle) throws Exception {
        KeyManagerFactory keys = bundle.toKeyManagerFactory();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
