package jp.orikaeshi.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.reception.name.NameMatcher;
import jp.orikaeshi.reception.name.NameVerdict;
import jp.orikaeshi.reception.name.RegisteredName;
import jp.orikaeshi.reception.name.SpokenName;

/** Knows by which names customers go, and who else sounds alike. */
@ApplicationScoped
public class NameRegistry {
    // A customer added a minute ago is missed as somebody's rival only, never as a caller.
    private static final Duration FRESH = Duration.ofMinutes(1);

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    private volatile Names known = new Names(Instant.MIN, List.of());

    private record Named(UUID customer, RegisteredName name) {}

    private record Names(Instant readAt, List<Named> all) {}

    /** What the spoken name says about the customer whose number was keyed in. */
    public NameVerdict judge(String heard, Customer customer) {
        SpokenName spoken = SpokenName.of(heard);
        List<RegisteredName> names = namesOf(customer);
        NameVerdict alone = NameMatcher.judge(spoken, names, 0);
        return alone == NameVerdict.ACCEPTED
                ? NameMatcher.judge(spoken, names, bestRival(spoken, customer.id(), names))
                : alone;
    }

    /** Whether a name of the customer was heard, or a surname alone, whoever else goes by it too. */
    public boolean says(String heard, Customer customer) {
        return NameMatcher.says(SpokenName.of(heard), namesOf(customer));
    }

    static List<RegisteredName> namesOf(Customer customer) {
        List<RegisteredName> names = new ArrayList<>();
        names.add(new RegisteredName(customer.name(), customer.reading()));
        customer.aliases().forEach(alias -> names.add(RegisteredName.of(alias)));
        customer.contacts().forEach(contact -> names.add(new RegisteredName(contact.name(), contact.reading())));
        return names;
    }

    private double bestRival(SpokenName spoken, UUID customer, List<RegisteredName> names) {
        List<RegisteredName> rivals = all().stream()
                .filter(other -> !other.customer().equals(customer))
                .map(Named::name)
                .filter(other -> names.stream().anyMatch(name -> NameMatcher.near(name, other)))
                .toList();
        return NameMatcher.score(spoken, rivals);
    }

    private List<Named> all() {
        Instant now = clock.instant();
        Names names = known;
        if (names.readAt().isBefore(now.minus(FRESH))) {
            names = new Names(
                    now,
                    em.createQuery(
                                    "select c.id, c.name, c.reading from Customer c where c.active = true",
                                    Object[].class)
                            .getResultStream()
                            .map(row -> new Named((UUID) row[0], new RegisteredName((String) row[1], (String) row[2])))
                            .toList());
            known = names;
        }
        return names.all();
    }
}
