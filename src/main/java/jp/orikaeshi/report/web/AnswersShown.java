package jp.orikaeshi.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.report.monthly.Answering.Hour;
import jp.orikaeshi.report.monthly.MonthBehind.Answered;
import org.jspecify.annotations.Nullable;

/**
 * Tickets of a month that were answered.
 *
 * @param weekday only those that were opened on it, from 1, which is Monday; empty: on all
 * @param hour only those that were opened in it; empty: in all
 * @param all every one that was asked for
 * @param cell the figures of the one hour of the week that was asked for; null if it was not one, or has none
 */
public record AnswersShown(
        MonthList list,
        String weekday,
        String hour,
        List<Answered> all,
        @Nullable Hour cell) {
    public AnswersShown {
        all = List.copyOf(all);
    }

    public List<Answered> rows() {
        return all.subList(0, Math.min(MonthList.ROWS, all.size()));
    }

    public String file() {
        Map<String, String> filter = new LinkedHashMap<>();
        filter.put("weekday", weekday);
        filter.put("hour", hour);
        return list.address("answers.csv", filter);
    }
}
