package jp.orikaeshi.monitoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What fails is hosted where others fail too: the provider, before anything of the customer's own. Source: the correlation
 * of {@link ProviderRule}.
 */
final class KnownProviderIncident implements Rule {
    // As an incident is named that is one of a network, and of no provider that the desk file knows.
    private static final Pattern NETWORK = Pattern.compile("AS\\d+|[0-9a-f.:]+/\\d+");

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

    private static String code(String provider, List<Symptom> symptoms) {
        if (NETWORK.matcher(provider).matches()) {
            return "network-incident";
        }
        return symptoms.stream().allMatch(symptom -> symptom.outcomeStarts("dns-"))
                ? "name-servers-incident"
                : "provider-incident";
    }

    private static Cause cause(String provider, List<Symptom> symptoms) {
        Cause cause = Symptom.together(symptoms, code(provider, symptoms), 0.97, provider);
        return cause.seenBy(Stream.concat(
                        Stream.of("provider: " + provider + ", down for several customers"), cause.evidence().stream())
                .toList());
    }
}
