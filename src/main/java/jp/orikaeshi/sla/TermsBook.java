package jp.orikaeshi.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.customer.Calendars;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.PlanTerms;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.time.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/** Which terms hold: those of the customer's plan, and until we know whose ticket it is the strictest of all plans. */
@ApplicationScoped
public class TermsBook {
    private static final String ALWAYS = "always";

    @Inject
    Customers customers;

    @Inject
    Plans plans;

    @Inject
    Calendars calendars;

    @Inject
    Settings settings;

    /** The customer's terms; nothing if there is no such customer or plan. */
    Optional<Terms> of(UUID customer, Promise promise) {
        return customers.byId(customer).map(Customer::plan).flatMap(plans::byId).map(plan -> terms(plan, promise));
    }

    /**
     * The terms under which that promise, given now, is due first. Whoever the caller turns out to be, nobody was
     * promised less.
     */
    Terms strictest(Promise promise, Instant now) {
        return plans.all().stream()
                .map(plan -> terms(plan, promise))
                .min(Comparator.comparing(terms -> terms.calendar().plus(now, terms.allowed())))
                .orElseGet(() -> withoutPlans(promise));
    }

    /** When time counts for a plan, as its calendar is now. */
    public BusinessCalendar hoursOf(Plan plan) {
        CountedHours hours = hours(plan.terms().calendar());
        return hours == null ? BusinessCalendar.always() : hours.open();
    }

    private Terms terms(Plan plan, Promise promise) {
        PlanTerms terms = plan.terms();
        List<String> pauseOn = promise == Promise.RESOLUTION ? terms.pauseOn() : List.of();
        return new Terms(plan.id(), allowed(terms, promise), hours(terms.calendar()), terms.warnAt(), pauseOn);
    }

    private static Duration allowed(PlanTerms terms, Promise promise) {
        return switch (promise) {
            case RESPONSE -> terms.response();
            case CALLBACK -> terms.callback();
            case RESOLUTION -> terms.resolution();
        };
    }

    private @Nullable CountedHours hours(String calendar) {
        return calendar.equals(ALWAYS)
                ? null
                : calendars
                        .byId(calendar)
                        .map(c -> new CountedHours(calendar, settings.zone(), c.definition()))
                        .orElse(null);
    }

    // A desk that has no plan yet still takes calls, and a caller is still told by when we call.
    private static Terms withoutPlans(Promise promise) {
        Duration allowed =
                switch (promise) {
                    case RESPONSE -> Duration.ofMinutes(15);
                    case CALLBACK -> Duration.ofMinutes(30);
                    case RESOLUTION -> Duration.ofHours(8);
                };
        return new Terms("none", allowed, null, List.of(50, 80), List.of());
    }
}
