package jp.orikaeshi.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.customer.Calendars;
import jp.orikaeshi.customer.ContractTerms;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.PlanTerms;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.customer.TermsOverride;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.time.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/** Which terms hold: those of the customer's plan, and until we know whose ticket it is the strictest of all. */
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

    @Inject
    Clock clock;

    /** The customer's terms; nothing if there is no such customer or plan, or the promise is not given. */
    Optional<Terms> of(UUID customer, Promise promise, Subject about, Instant at) {
        return customers
                .byId(customer)
                .flatMap(known -> of(new ContractTerms(known.plan(), known.otherwise()), promise, about, at));
    }

    /**
     * What holds now for a promise that was given already, after the ticket turned out to be about something else: what was
     * agreed then, whatever has been written since. A call-back may go on by the terms of a plan that its customer does
     * not have, and terms of earlier versions kept nothing else: for these it is what is agreed now.
     */
    Optional<Terms> of(UUID customer, PromiseClock clock, Subject about, Instant at) {
        Promise promise = clock.clock().promise();
        Terms given = clock.terms();
        boolean kept = given.source() != null && (promise != Promise.CALLBACK || has(customer, given.plan()));
        return kept ? given.about(about, promise) : of(customer, promise, about, at);
    }

    private boolean has(UUID customer, String plan) {
        return customers
                .byId(customer)
                .filter(known -> known.plan().equals(plan))
                .isPresent();
    }

    private Optional<Terms> of(ContractTerms contract, Promise promise, Subject about, Instant at) {
        return plans.byId(contract.plan()).flatMap(plan -> terms(plan, promise, contract.otherwise(), about, at));
    }

    /**
     * The terms, of all plans and of all contracts that differ from theirs, under which that promise, given now, is due
     * first. Whoever the caller turns out to be, nobody was promised less.
     */
    Terms strictest(Promise promise, Subject about, Instant now) {
        Stream<Optional<Terms>> ofPlans = plans.all().stream().map(plan -> terms(plan, promise, List.of(), about, now));
        Stream<Optional<Terms>> ofContracts =
                customers.contractTerms().stream().map(contract -> of(contract, promise, about, now));
        return Stream.concat(ofPlans, ofContracts)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(terms -> terms.calendar().plus(now, terms.allowed())))
                .orElseGet(() -> withoutPlans(promise));
    }

    /** When time counts for a plan, as its calendar is now. */
    public BusinessCalendar hoursOf(Plan plan) {
        CountedHours hours = hours(plan.terms().calendar(), clock.instant());
        return hours == null ? BusinessCalendar.always() : hours.open();
    }

    private Optional<Terms> terms(
            Plan plan, Promise promise, List<TermsOverride> ofContract, Subject about, Instant at) {
        PlanTerms terms = plan.terms();
        TermsSource source = source(plan, promise, ofContract, at);
        return source.allowed(promise, about)
                .map(allowed -> new Terms(
                        plan.id(),
                        allowed,
                        source.hours(about),
                        terms.warnAt(),
                        promise == Promise.RESOLUTION ? terms.pauseOn() : List.of(),
                        source.otherwise().isEmpty() ? TermsSource.ONE_FOR_ALL : source));
    }

    private TermsSource source(Plan plan, Promise promise, List<TermsOverride> ofContract, Instant at) {
        String calendar = plan.terms().calendar();
        List<TermsOverride> otherwise = Stream.concat(plan.otherwise().stream(), ofContract.stream())
                .filter(each -> each.calendar() != null || TermsSource.of(each, promise) != null)
                .toList();
        Map<String, CountedHours> hours = new TreeMap<>();
        Stream.concat(Stream.of(calendar), otherwise.stream().flatMap(each -> Stream.ofNullable(each.calendar())))
                .distinct()
                .forEach(id -> Optional.ofNullable(hours(id, at)).ifPresent(counted -> hours.put(id, counted)));
        return new TermsSource(usual(plan, promise).orElse(null), calendar, otherwise, hours);
    }

    private static Optional<Duration> usual(Plan plan, Promise promise) {
        return switch (promise) {
            case RESPONSE -> Optional.of(plan.terms().response());
            case CALLBACK -> Optional.of(plan.terms().callback());
            case RESOLUTION -> Optional.of(plan.terms().resolution());
            case UPDATE -> plan.updateEvery();
        };
    }

    private @Nullable CountedHours hours(String calendar, Instant at) {
        return calendar.equals(ALWAYS)
                ? null
                : calendars
                        .byId(calendar)
                        .map(c -> CountedHours.asOf(c, settings.zone(), at))
                        .orElse(null);
    }

    // A desk that has no plan yet still takes calls, and a caller is still told by when we call.
    private static Terms withoutPlans(Promise promise) {
        Duration allowed =
                switch (promise) {
                    case RESPONSE -> Duration.ofMinutes(15);
                    case CALLBACK -> Duration.ofMinutes(30);
                    case RESOLUTION, UPDATE -> Duration.ofHours(8);
                };
        return new Terms("none", allowed, null, List.of(50, 80), List.of());
    }
}
