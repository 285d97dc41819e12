package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.orikaeshi.duty.EscalationPeople;
import jp.orikaeshi.duty.EscalationPolicies;
import jp.orikaeshi.duty.EscalationPolicy;
import jp.orikaeshi.duty.EscalationStep;
import jp.orikaeshi.duty.Rosters;
import jp.orikaeshi.sla.TermsBook;
import jp.orikaeshi.time.BusinessCalendar;

/** Who is called for a call-back: by the escalation policy of the customer's plan, or whoever is on duty. */
@ApplicationScoped
class Ladders {
    @Inject
    TicketSide ticket;

    @Inject
    EscalationPolicies policies;

    @Inject
    EscalationPeople people;

    @Inject
    Rosters rosters;

    @Inject
    TermsBook terms;

    /** The policy that the plan of the ticket's customer names. Empty while nobody knows whose ticket it is. */
    Optional<EscalationPolicy> policy(Callback callback) {
        return ticket.plan(callback).flatMap(plan -> plan.escalation()).flatMap(policies::byId);
    }

    /** @param reachable whether the telephone of this login can be rung */
    Ladder of(Callback callback, Predicate<String> reachable, Instant now) {
        return policy(callback)
                .map(policy -> ladder(policy, hours(callback), reachable, now))
                .orElseGet(() -> Ladder.ofDuty(callable(rosters.order(now), reachable)));
    }

    private Ladder ladder(EscalationPolicy policy, BusinessCalendar hours, Predicate<String> reachable, Instant now) {
        List<Rung> rungs =
                policy.steps().stream().map(step -> rung(step, reachable, now)).toList();
        return new Ladder(rungs, callable(people.lastResort(policy), reachable), hours);
    }

    private Rung rung(EscalationStep step, Predicate<String> reachable, Instant now) {
        return new Rung(callable(people.of(step, now), reachable), step.timeout());
    }

    private BusinessCalendar hours(Callback callback) {
        return ticket.plan(callback)
                .filter(plan -> plan.escalatesInHours())
                .map(terms::hoursOf)
                .orElse(BusinessCalendar.always());
    }

    private static List<String> callable(List<String> logins, Predicate<String> reachable) {
        return logins.stream().filter(reachable).distinct().toList();
    }
}
