package jp.orikaeshi.report.monthly;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import jp.orikaeshi.customer.AvailabilityRule;

/** A plan in whose availability something else counts than usual, by its name. */
public record RuledPlan(String plan, AvailabilityRule rule) {
    /** Those of these customers, each once. */
    static List<RuledPlan> of(Collection<CustomerMonth> customers) {
        return customers.stream()
                .filter(customer -> Objects.nonNull(customer.otherwise()))
                .map(customer -> new RuledPlan(customer.plan(), customer.rule()))
                .distinct()
                .toList();
    }
}
