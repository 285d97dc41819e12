package jp.orikaeshi.report.web;

import java.util.List;
import java.util.Map;
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

    public List<Reached> rows() {
        return all.subList(0, Math.min(MonthList.ROWS, all.size()));
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
