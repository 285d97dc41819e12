package jp.orikaeshi.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * What outages of several customers have in common. One reason is named where it explains them all, or all but those of a
 * single customer, whatever else they share: the first in the order of {@link TraitKind}. Pure.
 *
 * @param outages that the trait explains
 */
record Correlation(Trait trait, List<Outage> outages) {
    private static final Comparator<Correlation> WIDTH =
            Comparator.comparingInt(Correlation::customers).thenComparing(found -> found.outages.size());

    /**
     * The one incident that these outages are.
     *
     * @param together outages that speak for the host and belong together
     * @param sharing how many customers share a trait, down or not; asked only of what could be an incident
     * @return empty if nothing explains enough of them
     */
    static Optional<Correlation> of(Collection<SharedOutage> together, ToLongFunction<Trait> sharing) {
        Map<Trait, List<Outage>> sharers = new LinkedHashMap<>();
        together.forEach(one -> one.traits()
                .forEach(trait ->
                        sharers.computeIfAbsent(trait, any -> new ArrayList<>()).add(one.outage())));
        List<Correlation> found = sharers.entrySet().stream()
                .filter(entry -> ProviderRule.lasts(entry.getValue()))
                .filter(entry -> ProviderRule.begins(entry.getValue(), sharing.applyAsLong(entry.getKey())))
                .map(entry -> new Correlation(entry.getKey(), entry.getValue()))
                .toList();
        return found.stream()
                .max(WIDTH)
                .flatMap(widest -> found.stream()
                        .filter(candidate -> candidate.leavesNothingOf(widest.outages))
                        .min(Comparator.<Correlation, TraitKind>comparing(candidate -> candidate.trait.kind())
                                .thenComparing(WIDTH.reversed())));
    }

    int customers() {
        return ProviderRule.customers(outages);
    }

    /** Whether what it does not explain of these is at most one customer's own trouble. */
    boolean leavesNothingOf(Collection<Outage> others) {
        Set<UUID> explained = new HashSet<>();
        outages.forEach(outage -> explained.add(outage.id()));
        return !ProviderRule.lasts(others.stream()
                .filter(outage -> !explained.contains(outage.id()))
                .toList());
    }
}
