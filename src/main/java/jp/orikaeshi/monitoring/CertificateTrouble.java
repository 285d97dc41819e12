package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/**
 * Browsers and mail programs refuse a bad certificate, whichever of our probes noticed it. Source: RFC 5280 section 6.1,
 * RFC 9525.
 */
final class CertificateTrouble implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(symptom -> symptom.outcomeStarts("cert-"))
                .map(CertificateTrouble::cause);
    }

    private static Cause cause(Symptom symptom) {
        String left = symptom.probe().evidence().getOrDefault("daysLeft", "?");
        return switch (symptom.probe().outcome()) {
            case "cert-expired", "cert-chain-expired" -> symptom.speaksFor("certificate-expired", 0.95);
            // Nothing is broken yet: worth telling, seldom why somebody calls.
            case "cert-expiring" -> symptom.speaksFor("certificate-expiring", 0.3, left);
            default ->
                symptom.speaksFor("certificate-invalid", 0.85, symptom.probe().detail());
        };
    }
}
