package jp.orikaeshi.report.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.orikaeshi.report.monthly.MonthBehind.Reached;
import jp.orikaeshi.report.monthly.Waits;

/**
 * Call-backs of a month that reached their customers.
 *
 * @param all of them, the shortest wait first
 * @param waits the same in figures
 */
public record CallbacksShown(MonthList list, List<Reached> all, Waits waits) {
    public CallbacksShown {
        all = List.copyOf(all);
    }

    /** The shortest waits; where there are more than can be shown, the longest one of all is the last row. */
    public List<Reached> rows() {
        if (all.size() <= MonthList.ROWS) {
            return all;
        }
        return Stream.concat(all.stream().limit(MonthList.ROWS - 1L), Stream.of(all.get(all.size() - 1)))
                .toList();
    }

    public long medianSeconds() {
        return waits.median().orElseThrow().toSeconds();
    }

    public long worstSeconds() {
        return waits.worst().orElseThrow().toSeconds();
    }

    public String file() {
        return list.address("callbacks.csv", Map.of());
    }
}
