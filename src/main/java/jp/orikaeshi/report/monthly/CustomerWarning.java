package jp.orikaeshi.report.monthly;

import java.util.Comparator;
import java.util.List;
import jp.orikaeshi.monitoring.EarlyWarning;

/** Something that was noticed early, of which asset, and whose. */
public record CustomerWarning(CustomerMonth customer, AssetMonth asset, EarlyWarning warning) {
    /** Those of all of these, the earliest first. */
    public static List<CustomerWarning> of(List<CustomerMonth> customers) {
        return customers.stream()
                .flatMap(customer -> customer.warnings().stream()
                        .map(one -> new CustomerWarning(customer, one.asset(), one.warning())))
                .sorted(Comparator.comparing(row -> row.warning().seenAt()))
                .toList();
    }
}
