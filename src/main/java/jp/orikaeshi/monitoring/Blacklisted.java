package jp.orikaeshi.monitoring;

import java.util.stream.Stream;

/**
 * Mail from a listed address or domain is refused by many: the server runs, and nothing arrives. Source: RFC 5782; the
 * usage terms of the lists.
 */
final class Blacklisted implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(symptom -> symptom.probe().kind() == ProbeKind.DNSBL)
                .map(symptom -> symptom.speaksFor(
                        symptom.probe().evidence().getOrDefault("of", "ip").equals("domain")
                                ? "domain-blacklisted"
                                : "ip-blacklisted",
                        0.92,
                        symptom.probe().evidence().getOrDefault("listed", "")));
    }
}
