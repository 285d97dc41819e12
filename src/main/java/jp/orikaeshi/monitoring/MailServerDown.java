package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/**
 * A mail server that does not answer, or answers that it will not serve: with 4xx for now (busy, greylisting), with 5xx for good
 * (RFC 5321 section 4.2.1).
 */
final class MailServerDown implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(MailService::knows)
                .filter(symptom -> !symptom.outcomeStarts("cert-")
                        && !symptom.outcomeStarts("tls-")
                        && !symptom.outcomeStarts("starttls-"))
                .map(MailServerDown::cause);
    }

    private static Cause cause(Symptom symptom) {
        if (symptom.outcomeStarts("smtp-4")) {
            return symptom.speaksFor("mail-server-busy", 0.9, symptom.probe().detail());
        }
        if (symptom.outcomeStarts("smtp-")) {
            return symptom.speaksFor("mail-server-refuses", 0.9, symptom.probe().detail());
        }
        if (symptom.outcomeIn("auth-failed", "auth-missing", "auth-unavailable")) {
            return symptom.speaksFor("mail-login-fails", 0.9, symptom.probe().detail());
        }
        boolean explained = symptom.outcomeStarts("dns-") || MailService.othersWork(symptom);
        return symptom.speaksFor("mail-server-down", explained ? 0.6 : 0.9);
    }
}
