package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.maintenance.MaintenanceCalendar;
import jp.orikaeshi.maintenance.Maintenances;

/** What is known right now, without checking anything anew: five reads of the database, a few milliseconds. */
@ApplicationScoped
public class StatusBoard {
    @Inject
    Assets assets;

    @Inject
    ProbeStates states;

    @Inject
    ProviderIncidents incidents;

    @Inject
    ListedAddresses listed;

    @Inject
    Maintenances maintenances;

    @Inject
    Flaps flaps;

    @Inject
    Clock clock;

    /** All that this customer has under watch, each with what its last check saw. */
    public Snapshot current(UUID customerId) {
        Instant now = clock.instant();
        List<Asset> watched = assets.of(customerId);
        List<Probe> probes =
                watched.stream().flatMap(asset -> asset.probes().stream()).toList();
        Map<UUID, Health> known = states.of(probes);
        Circumstances around = circumstances(now);
        return Snapshot.of(
                now,
                Consequences.marked(watched.stream()
                        .map(asset -> statusOf(asset, known, around))
                        .toList()));
    }

    /** The same of every customer who has anything under watch, by the customer's id: five reads as well. */
    public Map<UUID, Snapshot> everybody() {
        Instant now = clock.instant();
        List<Asset> watched = assets.watched();
        Map<UUID, Health> known = states.of(
                watched.stream().flatMap(asset -> asset.probes().stream()).toList());
        Circumstances around = circumstances(now);
        return watched.stream()
                .collect(Collectors.groupingBy(
                        Asset::customerId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(asset -> statusOf(asset, known, around), Collectors.toList()),
                                all -> Snapshot.of(now, Consequences.marked(all)))));
    }

    private Circumstances circumstances(Instant now) {
        return new Circumstances(now, incidents.hit(), maintenances.calendar(now), flaps.lasting(), listed.byLists());
    }

    private static AssetStatus statusOf(Asset asset, Map<UUID, Health> known, Circumstances around) {
        return around.of(
                asset,
                AssetStatus.of(
                        asset,
                        asset.probes().stream()
                                .map(probe ->
                                        around.of(known.getOrDefault(probe.id(), Health.unchecked(probe.addedAt()))
                                                .statusOf(probe)))
                                .toList()));
    }

    /** What else is known of the moment: outages of providers, by the assets there, work that goes on, probes that flap, and
     * addresses that are listed, with the lists. */
    private record Circumstances(
            Instant now,
            Map<UUID, ProviderIncident> incidents,
            MaintenanceCalendar work,
            Map<UUID, Instant> flapping,
            Map<String, String> listed) {
        ProbeStatus of(ProbeStatus seen) {
            Instant since = flapping.get(seen.probe());
            ProbeStatus marked = since == null ? seen : seen.flapping(since);
            String lists = listed.get(seen.evidence().getOrDefault("address", ""));
            return lists == null ? marked : marked.noting(Blacklisted.ADDRESS_LISTED, lists);
        }

        AssetStatus of(Asset asset, AssetStatus seen) {
            AssetStatus status = Optional.ofNullable(incidents.get(asset.id()))
                    .filter(incident -> incident.explains(seen))
                    .map(incident -> seen.whileProviderIsDown(incident.name()))
                    .orElse(seen);
            return work.at(asset.site(), now).map(status::whileWorkedOn).orElse(status);
        }
    }
}
