package jp.orikaeshi.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

    private Optional<Terms> of(ContractTerms contract, Promise promise, Subject about, Instant at) {
        return plans.byId(contract.plan())
                .flatMap(plan -> terms(
                        plan,
                        promise,
                        Stream.concat(plan.otherwise().stream(), contract.otherwise().stream())
                                .filter(about::isMeantBy),
                        at));
    }

    /**
     * The terms, of all plans and of all contracts that differ from theirs, under which that promise, given now, is due
     * first. Whoever the caller turns out to be, nobody was promised less.
     */
    Terms strictest(Promise promise, Subject about, Instant now) {
        Stream<Optional<Terms>> ofPlans = plans.all().stream()
                .map(plan -> terms(plan, promise, plan.otherwise().stream().filter(about::isMeantBy), now));
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

    private Optional<Terms> terms(Plan plan, Promise promise, Stream<TermsOverride> otherwise, Instant at) {
        PlanTerms terms = plan.terms();
        List<TermsOverride> holding = otherwise.toList();
        return last(holding, each -> otherwise(each, promise))
                .or(() -> usual(plan, promise))
                .map(allowed -> new Terms(
                        plan.id(),
                        allowed,
                        hours(last(holding, TermsOverride::calendar).orElse(terms.calendar()), at),
                        terms.warnAt(),
                        promise == Promise.RESOLUTION ? terms.pauseOn() : List.of()));
    }

    private static <T> Optional<T> last(List<TermsOverride> otherwise, Function<TermsOverride, @Nullable T> said) {
        return otherwise.stream()
                .flatMap(each -> Optional.ofNullable(said.apply(each)).stream())
                .reduce((earlier, later) -> later);
    }

    private static @Nullable Duration otherwise(TermsOverride terms, Promise promise) {
        return switch (promise) {
            case RESPONSE -> terms.response();
            case CALLBACK -> terms.callback();
            case RESOLUTION -> terms.resolution();
            case UPDATE -> terms.update();
        };
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
