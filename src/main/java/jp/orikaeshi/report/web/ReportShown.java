package jp.orikaeshi.report.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.monitoring.OutcomeText;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.report.monthly.AssetMonth;
import jp.orikaeshi.report.monthly.CustomerMonth;
import jp.orikaeshi.report.monthly.Downtime;
import jp.orikaeshi.report.monthly.Month;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import org.jspecify.annotations.Nullable;

/**
 * A month on the page.
 *
 * @param customer whose month it is, by the record's id; null: of all customers
 * @param names whom one can choose, by id, in the order of the desk file
 * @param ids of customers by their number, to lead to the month of one of them
 * @param newest the last month that one can ask for
 */
public record ReportShown(
        MonthlyReportData data,
        @Nullable UUID customer,
        Map<String, String> names,
        Map<String, UUID> ids,
        Month newest,
        Locale language) {
    public ReportShown {
        names = new LinkedHashMap<>(names);
        ids = Map.copyOf(ids);
    }

    public boolean chosen(String id) {
        return customer != null && customer.toString().equals(id);
    }

    /** The address of the same report as a file. */
    public String file(String ending) {
        return "/reports/" + data.month() + "." + ending + (customer == null ? "" : "?customer=" + customer);
    }

    /** The address of the same month of one customer; of one who has left there is none. */
    public @Nullable String address(CustomerMonth of) {
        UUID id = ids.get(of.number());
        return id == null ? null : "/reports?month=" + data.month() + "&customer=" + id;
    }

    public CustomerMonth one() {
        return data.customers().get(0);
    }

    /** What the checks saw, in the reader's language. */
    public List<String> seen(Downtime down) {
        return down.seen().stream()
                .map(outage -> OutcomeText.words(Status.DOWN, outage.outcome(), Map.of(), language))
                .distinct()
                .limit(3)
                .toList();
    }

    /** {@code 99.9 %}. */
    public static String percent(int milliPercent) {
        return Percent.of(milliPercent).stripTrailingZeros().toPlainString() + " %";
    }

    /** The colour and shape of whether the promised availability was reached. */
    public static String state(AssetMonth asset) {
        return asset.kept().map(kept -> kept ? "met" : "missed").orElse("unknown");
    }

    /** Each day of the asset's month: {@code up}, {@code down} or {@code none}. */
    public static List<String> days(AssetMonth asset) {
        return asset.days().stream()
                .map(day -> day.watched().isZero() ? "none" : day.down().equals(Duration.ZERO) ? "up" : "down")
                .toList();
    }
}
