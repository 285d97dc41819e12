package jp.orikaeshi.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import jp.orikaeshi.report.monthly.Before;

/**
 * How months went, the latest first, as they were frozen.
 *
 * @param customer whose, by the record's id; empty: of all together
 * @param names of customers, by id
 */
public record Trend(String customer, List<Before> months, Map<String, String> names) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 120;

    public Trend {
        months = List.copyOf(months);
        names = new LinkedHashMap<>(names);
    }

    public String file() {
        return "/reports/trend.csv?customer=" + customer;
    }

    /** A month in the chart of promises kept, the earliest on the left. */
    public record Bar(String month, double x, double width, double y, double height, int percent) {}

    public List<Bar> kept() {
        int count = months.size();
        double width = (double) WIDTH / Math.max(1, count);
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(n -> bar(months.get(count - 1 - n), n * width, width))
                .toList();
    }

    private static Bar bar(Before month, double x, double width) {
        OptionalInt kept = month.totals().keptPercent();
        int percent = kept.orElse(0);
        double height = HEIGHT * percent / 100.0;
        return new Bar(month.month(), x + width * 0.15, width * 0.7, HEIGHT - height, height, kept.orElse(-1));
    }
}
