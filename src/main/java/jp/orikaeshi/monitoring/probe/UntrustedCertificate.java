package jp.orikaeshi.monitoring.probe;

import java.security.cert.CertificateException;

/** Why a certificate was not accepted, with what was shown. */
final class UntrustedCertificate extends CertificateException {
    private final transient Finding finding;

    UntrustedCertificate(Finding finding) {
        super(finding.detail());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
