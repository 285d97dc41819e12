package jp.orikaeshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.orikaeshi.customer.Calendar;
import jp.orikaeshi.customer.Calendars;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.customer.Provider;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.duty.EscalationPolicies;
import jp.orikaeshi.duty.EscalationPolicy;
import jp.orikaeshi.reception.Flows;

/** What entries of the set-up may name, each with what people call it, by its id and in its order. */
@ApplicationScoped
public class Names {
    @Inject
    Plans plans;

    @Inject
    Providers providers;

    @Inject
    Calendars calendars;

    @Inject
    EscalationPolicies escalations;

    @Inject
    Flows flows;

    public Map<String, String> plans() {
        return named(plans.all(), Plan::id, plan -> plan.terms().name());
    }

    public Map<String, String> providers() {
        return named(providers.all(), Provider::id, Provider::name);
    }

    /** Without {@code always}, which is none of the desk's own. */
    public Map<String, String> calendars() {
        return named(calendars.all(), Calendar::id, Calendar::id);
    }

    public Map<String, String> escalations() {
        return named(escalations.all(), EscalationPolicy::id, EscalationPolicy::name);
    }

    public Map<String, String> flows() {
        return named(List.copyOf(flows.ids()), Function.identity(), Function.identity());
    }

    private static <T> Map<String, String> named(List<T> all, Function<T, String> id, Function<T, String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(one -> names.put(id.apply(one), name.apply(one)));
        return names;
    }
}
