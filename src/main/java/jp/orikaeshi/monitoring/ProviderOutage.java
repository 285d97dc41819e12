package jp.orikaeshi.monitoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several machines at one provider fail at the same time: the provider's trouble, not that of each machine. All refusing
 * alike is rather a stopped account ({@link AccountSuspended}). Source: field experience with hosting companies.
 */
final class ProviderOutage implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.ofAll(seen)
                .filter(symptom -> symptom.asset().provider() != null && symptom.service() && !symptom.providerIsDown())
                .collect(Collectors.groupingBy(
                        symptom -> String.valueOf(symptom.asset().provider()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(at -> dead(at.getValue()))
                .map(at -> Symptom.together(at.getValue(), "provider-outage", 0.96, at.getKey()));
    }

    private static boolean dead(List<Symptom> services) {
        Set<String> machines = services.stream().map(Symptom::place).collect(Collectors.toSet());
        long assets = services.stream().map(Symptom::asset).distinct().count();
        return assets > 1
                && machines.size() > 1
                && services.stream().allMatch(ProviderOutage::failsAtTheServer)
                && !services.stream().allMatch(Symptom::turnedAway);
    }

    private static boolean failsAtTheServer(Symptom symptom) {
        return symptom.unanswered()
                || symptom.turnedAway()
                || symptom.outcomeIn("imap-bye")
                || symptom.outcomeStarts("http-50")
                || symptom.outcomeStarts("smtp-4");
    }
}
