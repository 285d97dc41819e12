package jp.orikaeshi.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.orikaeshi.account.Account;
import jp.orikaeshi.account.Accounts;
import jp.orikaeshi.account.Roles;

/** Whom a step of an escalation policy means at one moment. */
@ApplicationScoped
public class EscalationPeople {
    @Inject
    Rosters rosters;

    @Inject
    Engineers engineers;

    @Inject
    Accounts accounts;

    /** Logins, first the one to be called first. Whoever is away is left out, unless named in person. */
    public List<String> of(EscalationStep step, Instant at) {
        if (step.engineer() != null) {
            return List.of(step.engineer());
        }
        if (step.layer() != null) {
            return rosters.orderOf(step.layer(), at);
        }
        return switch (Objects.requireNonNull(step.to())) {
            case EscalationStep.ON_DUTY -> rosters.order(at);
            case EscalationStep.BASE -> rosters.orderOf(Layer.BASE, at);
            case EscalationStep.MANAGERS -> managers();
            default -> throw new IllegalStateException("no such step: " + step.to());
        };
    }

    /** Logins of those who are called when nobody else took it: the ones that the policy names, then all managers. */
    public List<String> lastResort(EscalationPolicy policy) {
        return Stream.concat(policy.lastResort().stream(), managers().stream())
                .distinct()
                .toList();
    }

    /** Logins of everybody who is a manager now, in the order of the desk file. */
    public List<String> managers() {
        List<String> managers = accounts.all().stream()
                .filter(account -> account.active() && account.roles().contains(Roles.MANAGER))
                .map(Account::login)
                .toList();
        return engineers.active().stream()
                .map(Engineer::login)
                .filter(managers::contains)
                .toList();
    }
}
