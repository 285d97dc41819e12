package jp.orikaeshi.report.monthly;

import java.util.List;
import jp.orikaeshi.monitoring.EarlyWarning;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.Untold;
import jp.orikaeshi.time.Period;

/**
 * What happened to an asset, or was seen of it. Of each moment its whole second: whatever is counted from these is made of
 * seconds that a report can show.
 *
 * @param outages of its probes
 * @param work windows of announced work on it, in any order
 * @param unknown when at least one of its probes could not tell, in any order
 */
record AssetFacts(List<Outage> outages, List<Period> work, List<Untold> unknown, List<EarlyWarning> warnings) {
    AssetFacts {
        outages = outages.stream().map(WholeSeconds::of).toList();
        work = work.stream().map(WholeSeconds::of).toList();
        unknown = unknown.stream().map(WholeSeconds::of).toList();
        warnings = List.copyOf(warnings);
    }

    static AssetFacts of(List<Outage> outages, List<Period> work) {
        return new AssetFacts(outages, work, List.of(), List.of());
    }
}
