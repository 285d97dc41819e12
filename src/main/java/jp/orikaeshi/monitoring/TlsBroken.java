package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/**
 * Encryption cannot be agreed on, before any certificate is shown: plain text on the port, no common version or cipher
 * (RFC 8446 section 6.2, protocol_version and handshake_failure). Source: field experience after changes of settings.
 */
final class TlsBroken implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(symptom ->
                        symptom.outcomeIn("tls-not-spoken", "tls-handshake", "starttls-missing", "starttls-refused"))
                .map(symptom ->
                        symptom.speaksFor("tls-broken", 0.91, symptom.probe().detail()));
    }
}
