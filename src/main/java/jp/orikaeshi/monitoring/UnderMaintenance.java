package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * What fails is being worked on, as was announced: that first, before anything else is suspected. Source: the desk's
 * calendar of maintenance.
 */
final class UnderMaintenance implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return seen.assets().stream()
                .filter(asset -> asset.status() == Status.MAINTENANCE)
                .flatMap(asset -> Stream.ofNullable(asset.maintenance()).map(work -> {
                    List<Symptom> hidden = Symptom.ofAll(asset)
                            .filter(symptom -> symptom.probe().status() == Status.MAINTENANCE)
                            .toList();
                    Cause cause = Symptom.together(hidden, "under-maintenance", 0.9, work.reason());
                    return cause.seenBy(Stream.concat(
                                    Stream.of("maintenance: " + work.reason() + ", until " + work.until()),
                                    cause.evidence().stream())
                            .toList());
                }));
    }
}
