package jp.orikaeshi.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.report.monthly.Before;

/**
 * How months went, the latest first, as they were frozen.
 *
 * @param customer whose, by the record's id; empty: of all together
 * @param names of customers, by id
 */
public record Trend(String customer, List<Before> months, Map<String, String> names) {
    public Trend {
        months = List.copyOf(months);
        names = new LinkedHashMap<>(names);
    }

    public String file() {
        return "/reports/trend.csv?customer=" + customer;
    }

    /** Of the promises of time that were kept or broken, how many were kept. */
    public TrendChart kept() {
        return TrendChart.ofAll(
                months,
                totals -> totals.keptPercent().stream()
                        .map(percent -> percent * 1000)
                        .findFirst());
    }

    /** Availability of all assets together. */
    public TrendChart availability() {
        return TrendChart.ofUpper(months, totals -> totals.availability().milliPercent());
    }
}
