package jp.orikaeshi.monitoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What fails is hosted where others fail too: the provider, before anything of the customer's own. Source: the correlation
 * of {@link ProviderRule}.
 */
final class KnownProviderIncident implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(symptom -> symptom.providerIsDown()
                        && ProviderRule.speaksForTheHost(symptom.probe().outcome()))
                .collect(Collectors.groupingBy(
                        symptom -> String.valueOf(symptom.asset().providerDown()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(at -> cause(at.getKey(), at.getValue()));
    }

    private static Cause cause(String provider, List<Symptom> symptoms) {
        Cause cause = Symptom.together(symptoms, "provider-incident", 0.97, provider);
        return cause.seenBy(Stream.concat(
                        Stream.of("provider: " + provider + ", down for several customers"), cause.evidence().stream())
                .toList());
    }
}
