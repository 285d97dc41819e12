package jp.orikaeshi.report.monthly;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.Agreement;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.customer.CustomerInShort;
import jp.orikaeshi.customer.Plan;

/** What was agreed with each customer at the end of the time that is reported on; every figure is counted by the same. */
record Agreed(Map<UUID, Agreement> then, Map<String, Agreement> plans) {
    static Agreed of(Map<UUID, Agreement> then, List<Plan> plans) {
        return new Agreed(then, plans.stream().collect(Collectors.toMap(Plan::id, Agreed::agreement)));
    }

    private static Agreement agreement(Plan plan) {
        return new Agreement(plan.terms().name(), plan.terms().availabilityMilliPercent(), plan.availabilityRule());
    }

    /** Whether they were a customer then. */
    boolean knew(UUID customer) {
        return then.containsKey(customer);
    }

    /** Of a time in which they were no customer yet: what holds now. */
    Agreement with(CustomerInShort customer) {
        return Optional.ofNullable(then.get(customer.id()))
                .or(() -> Optional.ofNullable(plans.get(customer.plan()))
                        .map(plan -> new Agreement(
                                plan.plan(),
                                customer.availability().orElse(plan.availabilityMilliPercent()),
                                plan.rule())))
                .orElseGet(() -> new Agreement(customer.plan(), null, AvailabilityRule.USUAL));
    }

    /** The same of each of these. */
    Map<UUID, Agreement> with(Collection<CustomerInShort> customers) {
        return customers.stream().collect(Collectors.toMap(CustomerInShort::id, this::with));
    }
}
