package jp.orikaeshi.monitoring;

import java.util.Set;
import jp.orikaeshi.maintenance.Site;

/** An outage with what its target shares with others, as far as that may be the reason. */
record SharedOutage(Outage outage, Set<Trait> traits) {
    SharedOutage {
        traits = Set.copyOf(traits);
    }

    /** Where it is, for work that was announced. */
    Site site() {
        String provider = traits.stream()
                .filter(trait -> trait.kind() == TraitKind.PROVIDER)
                .map(Trait::value)
                .findFirst()
                .orElse(null);
        return new Site(outage.asset(), outage.customer(), provider);
    }

    /** Whether it may be a part of this incident. What was down before it began is none. */
    boolean partOf(ProviderIncident incident) {
        return traits.contains(incident.trait()) && !outage.startedAt().isBefore(incident.startedAt());
    }
}
