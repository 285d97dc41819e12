package jp.orikaeshi.monitoring;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Nothing at all comes back from a host: the machine, its power or its line, rather than one service on it. What is
 * reached at one address is one host, whichever asset it belongs to. Source: field experience.
 */
final class HostUnreachable implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Stream.of(
                        Symptom.of(seen)
                                .filter(symptom -> symptom.outcomeIn("no-reply", "host-unreachable"))
                                .map(symptom -> symptom.speaksFor("host-unreachable", 0.8)),
                        seen.assets().stream()
                                .filter(asset -> !SignOfLife.from(asset))
                                .map(asset -> Symptom.ofAll(asset)
                                        .filter(Symptom::direct)
                                        .toList())
                                .flatMap(HostUnreachable::silent),
                        hosts(seen).stream().flatMap(HostUnreachable::silent))
                .flatMap(causes -> causes);
    }

    private static Collection<List<Symptom>> hosts(Snapshot seen) {
        return Symptom.ofAll(seen)
                .filter(Symptom::direct)
                .filter(symptom -> !symptom.fact("address").isEmpty() && !SignOfLife.from(symptom.asset()))
                .collect(Collectors.groupingBy(
                        symptom -> symptom.fact("address"), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    // One service that times out may be busy; when every one of them does, look at the host.
    private static Stream<Cause> silent(List<Symptom> direct) {
        return direct.size() > 1 && direct.stream().allMatch(Symptom::unanswered)
                ? Stream.of(Symptom.together(direct, "host-unreachable", 0.94))
                : Stream.empty();
    }
}
