package jp.orikaeshi.monitoring;

import java.util.List;
import java.util.stream.Stream;

/** Everything watched answers well: the trouble is where we cannot look, inside the customer's house or machine. */
final class NothingSeen implements Rule {
    @Override
    public Stream<Cause> causes(Snapshot seen) {
        if (seen.assets().isEmpty()) {
            return Stream.of(CauseText.cause("nothing-watched", 0.2, null, null, List.of()));
        }
        if (seen.assets().stream().anyMatch(asset -> !asset.failing().isEmpty())) {
            return Stream.empty();
        }
        List<String> evidence = seen.assets().stream()
                .flatMap(asset -> asset.probes().stream())
                .map(CauseText::line)
                .toList();
        return seen.status() == Status.UNKNOWN
                ? Stream.of(CauseText.cause("monitor-blind", 0.3, null, null, evidence))
                : Stream.of(CauseText.cause("nothing-seen-from-outside", 0.6, null, null, evidence));
    }
}
