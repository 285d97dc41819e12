package jp.orikaeshi.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;

/** All customers. */
@Repository
public class Customers {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    public void add(Customer customer) {
        em.persist(customer);
    }

    /** Those who have left too: old tickets still name them. */
    public Optional<Customer> byId(UUID id) {
        return Optional.ofNullable(em.find(Customer.class, id));
    }

    public List<Customer> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : withContacts(em.createQuery("select c from Customer c where c.id in :ids", Customer.class)
                        .setParameter("ids", ids));
    }

    /** The active customer of that number. */
    public Optional<Customer> byNumber(CustomerNumber number) {
        return any(number).filter(Customer::active);
    }

    /** The customer of that number, also one who has left. */
    public Optional<Customer> any(CustomerNumber number) {
        return em.createQuery("select c from Customer c where c.number = :number", Customer.class)
                .setParameter("number", number.value())
                .getResultStream()
                .findFirst();
    }

    /** Active customers who registered this telephone, most specific order not implied: numbers may be shared. */
    public List<Customer> byPhone(PhoneNumber phone) {
        return em.createQuery(
                        "select distinct c from Customer c join c.contacts p where p.phone = :phone and c.active = true"
                                + " order by c.position",
                        Customer.class)
                .setParameter("phone", phone)
                .getResultList();
    }

    /** Whoever is or was a customer. */
    public List<Customer> ever() {
        return withContacts(em.createQuery("select c from Customer c", Customer.class));
    }

    /** Active customers in the order of the desk file. */
    public List<Customer> all() {
        return withContacts(
                em.createQuery("select c from Customer c where c.active = true order by c.position", Customer.class));
    }

    /** How active customers are called, in the order of the desk file; without all else that is known of them. */
    public List<CustomerName> names() {
        return em.createQuery(
                        "select c.id, c.number, c.name from Customer c where c.active = true order by c.position",
                        Object[].class)
                .getResultStream()
                .map(row -> new CustomerName((UUID) row[0], new CustomerNumber((String) row[1]), (String) row[2]))
                .toList();
    }

    /** The same of whoever is or was a customer, those who have left behind the others. */
    public List<CustomerName> namesEver() {
        return em.createQuery(
                        "select c.id, c.number, c.name from Customer c"
                                + " order by case when c.active = true then 0 else 1 end, c.position",
                        Object[].class)
                .getResultStream()
                .map(row -> new CustomerName((UUID) row[0], new CustomerNumber((String) row[1]), (String) row[2]))
                .toList();
    }

    /**
     * Whoever is or was a customer, active ones in the order of the desk file, those who have left behind them by number. No
     * entities: a report reads hundreds, and each statement behind it would look through all of them for changes.
     */
    public List<CustomerInShort> inShort() {
        return em.createQuery(
                        "select " + CustomerInShort.COLUMNS + " from Customer c"
                                + " order by case when c.active = true then c.position else null end nulls last, c.number",
                        Object[].class)
                .getResultStream()
                .map(CustomerInShort::of)
                .toList();
    }

    /** The terms of those active customers whose contract promises otherwise than their plan; each once, without their contacts. */
    @SuppressWarnings("unchecked")
    public List<ContractTerms> contractTerms() {
        return em.createQuery("select c.plan, c.terms from Customer c where c.active = true", Object[].class)
                .getResultStream()
                .map(row -> new ContractTerms((String) row[0], (List<TermsOverride>) row[1]))
                .filter(terms -> !terms.otherwise().isEmpty())
                .distinct()
                .toList();
    }

    // With one look at all contacts: else there is one for each customer, which are hundreds for each page.
    private static List<Customer> withContacts(TypedQuery<Customer> query) {
        return query.setHint("eclipselink.batch", "c.contacts")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList();
    }
}
