package jp.orikaeshi.reception;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.persistence.Repository;
import jp.orikaeshi.reception.name.NameMatcher;
import jp.orikaeshi.reception.name.NameVerdict;
import jp.orikaeshi.reception.name.NearNames;
import jp.orikaeshi.reception.name.RegisteredName;
import jp.orikaeshi.reception.name.SpokenName;

/** Knows by which names customers go, and who else sounds alike. */
@Repository
public class NameRegistry {
    // A customer added a minute ago is missed as somebody's rival only, never as a caller.
    private static final Duration FRESH = Duration.ofMinutes(1);

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    private volatile Names known = new Names(Instant.MIN, List.of(), new NearNames(List.of()));

    private record Named(UUID customer, RegisteredName name) {}

    /** Official names, by customer; and all that customers and their contacts go by. */
    private record Names(Instant readAt, List<Named> all, NearNames every) {}

    /** What the spoken name says about the customer whose number was keyed in. */
    public NameVerdict judge(String heard, Customer customer) {
        SpokenName spoken = SpokenName.of(heard);
        List<RegisteredName> names = namesOf(customer);
        NameVerdict alone = NameMatcher.judge(spoken, names, 0);
        return alone == NameVerdict.ACCEPTED
                ? NameMatcher.judge(spoken, names, bestRival(spoken, customer.id(), names))
                : alone;
    }

    /** What the spoken name says where there is no customer number to compare it with: whether anybody goes by it. */
    public NameVerdict judge(String heard) {
        SpokenName spoken = SpokenName.of(heard);
        return NameMatcher.judge(spoken, known().every().to(spoken), 0);
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
        List<RegisteredName> rivals = known().all().stream()
                .filter(other -> !other.customer().equals(customer))
                .map(Named::name)
                .filter(other -> names.stream().anyMatch(name -> NameMatcher.near(name, other)))
                .toList();
        return NameMatcher.score(spoken, rivals);
    }

    private Names known() {
        Instant now = clock.instant();
        Names names = known;
        if (names.readAt().isBefore(now.minus(FRESH))) {
            List<Named> official = read("select c.id, c.name, c.reading from Customer c where c.active = true")
                    .map(row -> new Named((UUID) row[0], new RegisteredName((String) row[1], (String) row[2])))
                    .toList();
            Stream<RegisteredName> others = Stream.concat(aliases(), contacts());
            names = new Names(
                    now,
                    official,
                    new NearNames(Stream.concat(official.stream().map(Named::name), others)
                            .toList()));
            known = names;
        }
        return names;
    }

    private Stream<RegisteredName> aliases() {
        return read("select c.id, c.aliases from Customer c where c.active = true")
                .flatMap(row -> ((List<?>) row[1]).stream())
                .map(alias -> RegisteredName.of((String) alias));
    }

    private Stream<RegisteredName> contacts() {
        return read("select k.name, k.reading from Customer c join c.contacts k where c.active = true")
                .map(row -> new RegisteredName((String) row[0], (String) row[1]));
    }

    private Stream<Object[]> read(String query) {
        return em.createQuery(query, Object[].class).getResultStream();
    }
}
