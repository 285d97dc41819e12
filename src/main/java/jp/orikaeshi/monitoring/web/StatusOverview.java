package jp.orikaeshi.monitoring.web;

import java.util.Comparator;
import java.util.List;
import jp.orikaeshi.monitoring.AssetStatus;
import jp.orikaeshi.monitoring.Status;

/** All customers, those in trouble first. */
public record StatusOverview(List<CustomerStatus> customers) {
    public StatusOverview {
        customers = customers.stream()
                .sorted(Comparator.comparingInt(
                                (CustomerStatus c) -> -c.snapshot().status().severity())
                        .thenComparing(c -> c.customer().number().value()))
                .toList();
    }

    /** Those with anything that somebody has to look at. */
    public List<CustomerStatus> inTrouble() {
        return customers.stream().filter(c -> c.snapshot().status().failing()).toList();
    }

    public List<CustomerStatus> others() {
        return customers.stream().filter(c -> !c.snapshot().status().failing()).toList();
    }

    /** How many assets are so. */
    public long count(Status status) {
        return customers.stream()
                .flatMap(c -> c.snapshot().assets().stream())
                .map(AssetStatus::status)
                .filter(status::equals)
                .count();
    }
}
