package jp.orikaeshi.duty;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.persistence.Repository;

/** All engineers, those who left too. */
@Repository
public class Engineers {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    public Optional<Engineer> find(String login) {
        return Optional.ofNullable(em.find(Engineer.class, login));
    }

    /** In the order of the desk file. */
    public List<Engineer> all() {
        return em.createQuery("select e from Engineer e order by e.position, e.login", Engineer.class)
                .getResultList();
    }

    /** Those of these logins that are known, by login. */
    public Map<String, Engineer> among(Collection<String> logins) {
        if (logins.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select e from Engineer e where e.login in :logins", Engineer.class)
                .setParameter("logins", logins)
                .getResultStream()
                .collect(Collectors.toMap(Engineer::login, Function.identity()));
    }

    /** How they are called, those who left too, by login. */
    public Map<String, String> names() {
        return em.createQuery("select e.login, e.name from Engineer e", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(found -> (String) found[0], found -> (String) found[1]));
    }

    /** Whose telephone can be rung, by login: they work here and have one. */
    public Map<String, PhoneNumber> telephones() {
        return em.createQuery(
                        "select e.login, e.phone from Engineer e where e.active = true and e.phone is not null",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(found -> (String) found[0], found -> (PhoneNumber) found[1]));
    }

    /** Those who work here now, in the order of the desk file. */
    public List<Engineer> active() {
        return all().stream().filter(Engineer::active).toList();
    }

    public void add(Engineer engineer) {
        em.persist(engineer);
    }
}
