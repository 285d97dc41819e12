package jp.orikaeshi.monitoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One machine refuses web and mail alike: it runs (a closed port answers with a reset, RFC 9293 section 3.5.2), and none of
 * its services does, as after a reboot, or a firewall rejects them all. Source: field experience.
 */
final class ServicesStopped implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.ofAll(seen)
                .filter(Symptom::service)
                .collect(Collectors.groupingBy(Symptom::place, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(ServicesStopped::severalKinds)
                .filter(services -> services.stream().allMatch(Symptom::turnedAway))
                .map(services -> Symptom.together(services, "services-stopped", 0.94));
    }

    private static boolean severalKinds(List<Symptom> services) {
        boolean web = services.stream().anyMatch(s -> s.asksForPage() || s.is(ProbeKind.TLS));
        boolean other = services.stream().anyMatch(s -> !s.asksForPage() && !s.is(ProbeKind.TLS));
        return web && other;
    }
}
