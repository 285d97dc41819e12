package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * The name servers of a domain are silent or answer with an error for every name: what depends on them fails with them.
 * Dead or lame servers, or a broken chain of DNSSEC signatures (RFC 4035 section 5.5: SERVFAIL). Source: field
 * experience.
 */
final class NameServersFail implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        List<Symptom> failing = Symptom.of(seen)
                .filter(symptom -> symptom.outcomeIn("dns-servfail", "dns-timeout", "dns-refused"))
                .toList();
        long names = failing.stream()
                .map(symptom -> WatchedName.of(symptom.probe()).orElse(""))
                .distinct()
                .count();
        return names > 1
                ? Stream.of(Symptom.together(
                        failing, "dns-missing", 0.96, failing.get(0).probe().detail()))
                : Stream.empty();
    }
}
