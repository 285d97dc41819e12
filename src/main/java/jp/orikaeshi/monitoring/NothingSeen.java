package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything watched answers well, or only gives a warning that hinders nobody: the trouble is where we cannot look, inside the
 * customer's house or machine. Source: field experience.
 */
final class NothingSeen implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        List<Symptom> all = Symptom.ofAll(seen).toList();
        if (all.isEmpty()) {
            return Stream.of(CauseText.cause("nothing-watched", 0.2, List.of(), null, List.of()));
        }
        boolean fine = all.stream().anyMatch(Symptom::up)
                && all.stream().noneMatch(Symptom::workedOn)
                && all.stream().noneMatch(MonitorBlind::ours)
                && all.stream().noneMatch(WellFromElsewhere::unseenByUs)
                && all.stream().allMatch(symptom -> !symptom.failing() || hindersNobody(symptom));
        return fine
                ? Stream.of(CauseText.cause(
                        "nothing-seen-from-outside",
                        0.6,
                        List.of(),
                        null,
                        all.stream()
                                .map(symptom -> CauseText.line(symptom.probe()))
                                .toList()))
                : Stream.empty();
    }

    private static boolean hindersNobody(Symptom symptom) {
        return symptom.outcomeIn(
                        "cert-expiring",
                        "domain-expiring",
                        "domain-ending",
                        "dnssec-missing",
                        "dnssec-present",
                        "alert-warning")
                || SignOfLife.ofJob(symptom)
                || (symptom.is(ProbeKind.HEARTBEAT) && !SignOfLife.missing(symptom))
                || symptom.outcomeIn("device-unknown", "device-gone", "dhcp-several", "address-conflict");
    }
}
