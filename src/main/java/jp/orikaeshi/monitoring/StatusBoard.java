package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is known right now, without checking anything anew: two reads of the database, a few milliseconds. */
@ApplicationScoped
public class StatusBoard {
    @Inject
    Assets assets;

    @Inject
    ProbeStates states;

    @Inject
    Clock clock;

    /** All that this customer has under watch, each with what its last check saw. */
    public Snapshot current(UUID customerId) {
        Instant now = clock.instant();
        List<Asset> watched = assets.of(customerId);
        List<Probe> probes =
                watched.stream().flatMap(asset -> asset.probes().stream()).toList();
        Map<UUID, Health> known = states.of(probes);
        return Snapshot.of(
                now, watched.stream().map(asset -> statusOf(asset, known)).toList());
    }

    /** The same of every customer who has anything under watch, by the customer's id: two reads as well. */
    public Map<UUID, Snapshot> everybody() {
        Instant now = clock.instant();
        List<Asset> watched = assets.watched();
        Map<UUID, Health> known = states.of(
                watched.stream().flatMap(asset -> asset.probes().stream()).toList());
        return watched.stream()
                .collect(Collectors.groupingBy(
                        Asset::customerId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(asset -> statusOf(asset, known), Collectors.toList()),
                                all -> Snapshot.of(now, all))));
    }

    private static AssetStatus statusOf(Asset asset, Map<UUID, Health> known) {
        return AssetStatus.of(
                asset,
                asset.probes().stream()
                        .map(probe -> known.getOrDefault(probe.id(), Health.unchecked(probe.addedAt()))
                                .statusOf(probe))
                        .toList());
    }
}
