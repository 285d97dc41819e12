package jp.orikaeshi.duty;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    /** How they are called, those who left too, by login. */
    public Map<String, String> names() {
        return em.createQuery("select e.login, e.name from Engineer e", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(found -> (String) found[0], found -> (String) found[1]));
    }

    /** Who can be mailed, by login. No entities: hundreds are asked for with each warning. */
    public Map<String, Addressee> addressees() {
        return em.createQuery(
                        "select e.login, e.name, e.mail, case when e.ways is null and e.quietHours is null then false"
                                + " else true end from Engineer e where e.active = true and e.mail is not null",
                        Object[].class)
                .getResultStream()
                .map(found ->
                        new Addressee((String) found[0], (String) found[1], (String) found[2], (Boolean) found[3]))
                .collect(Collectors.toMap(Addressee::login, Function.identity()));
    }

    /** Those who work here and have chosen how they are told, or when not, by login. */
    public Map<String, Engineer> choosing() {
        return em.createQuery(
                        "select e from Engineer e where e.active = true"
                                + " and (e.ways is not null or e.quietHours is not null)",
                        Engineer.class)
                .getResultStream()
                .collect(Collectors.toMap(Engineer::login, Function.identity()));
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
