package jp.orikaeshi.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What fails stands behind something that is down itself: that first. Source: {@link Consequences}. Whatever the caller
 * misses, this is why.
 */
final class ParentDown implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return seen.assets().stream()
                .filter(asset -> asset.behind() != null)
                .collect(Collectors.groupingBy(
                        asset -> String.valueOf(asset.behind()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(group -> seen.assets().stream()
                        .filter(asset -> asset.name().equals(group.getKey()) && asset.downForSure())
                        .limit(1)
                        .map(parent -> cause(parent, group.getValue())));
    }

    private static Cause cause(AssetStatus parent, List<AssetStatus> behind) {
        List<Symptom> own = failing(parent);
        List<String> evidence = new ArrayList<>();
        Stream.concat(own.stream(), behind.stream().flatMap(asset -> failing(asset).stream()))
                .flatMap(symptom -> CauseText.lines(symptom.probe()).stream())
                .distinct()
                .forEach(evidence::add);
        String names = behind.stream().map(AssetStatus::name).collect(Collectors.joining("」「"));
        return Symptom.together(own, "parent-down", 0.98, names)
                .seenBy(evidence)
                .aboutNoneAlone();
    }

    private static List<Symptom> failing(AssetStatus asset) {
        return Symptom.ofAll(asset).filter(Symptom::failing).toList();
    }
}
