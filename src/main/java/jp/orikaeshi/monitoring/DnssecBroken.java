package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * The signatures of a zone are wrong or have expired: whoever checks them finds nothing in it any more, and those who do not
 * see no fault. Source: RFC 4035 section 5.5; field experience with moves between providers that leave an old DS record.
 */
final class DnssecBroken implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        List<Symptom> failing = Symptom.of(seen)
                .filter(symptom -> symptom.outcomeIn("dnssec-bogus", "dns-servfail"))
                .toList();
        return failing.stream().anyMatch(symptom -> symptom.outcomeIn("dnssec-bogus"))
                ? Stream.of(Symptom.together(failing, "dnssec-broken", 0.98))
                : Stream.empty();
    }
}
