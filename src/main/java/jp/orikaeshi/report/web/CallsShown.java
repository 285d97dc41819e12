package jp.orikaeshi.report.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.orikaeshi.report.monthly.MonthBehind.Call;
import jp.orikaeshi.ticket.Identification;

/**
 * Calls of a month.
 *
 * @param how only those of callers of whom we were that sure, by code; empty: all
 * @param all every one that was asked for
 */
public record CallsShown(MonthList list, String how, List<Call> all) {
    static final List<String> CODES =
            Stream.of(Identification.values()).map(Identification::code).toList();

    public CallsShown {
        all = List.copyOf(all);
    }

    public List<Call> rows() {
        return all.subList(0, Math.min(MonthList.ROWS, all.size()));
    }

    public List<Identification> choices() {
        return List.of(Identification.values());
    }

    public String file() {
        return list.address("calls.csv", Map.of("how", how));
    }
}
