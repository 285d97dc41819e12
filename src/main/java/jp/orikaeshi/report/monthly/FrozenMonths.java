package jp.orikaeshi.report.monthly;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.Repository;
import org.jspecify.annotations.Nullable;

/** The months that are over, with their files. Nothing in them is ever changed: the database refuses. */
@Repository
public class FrozenMonths {
    private static final String NEWEST = " and m.edition = (select max(n.edition) from FrozenMonth n"
            + " where n.month = m.month and (n.customerId = m.customerId"
            + " or (n.customerId is null and m.customerId is null)))";

    private static final String OF_EACH = """
            select * from (
              select m.*, row_number() over (partition by customer_id order by month desc) as back from frozen_month m
                where month < ?1 and customer_id is not null and not exists (select from frozen_month n
                  where n.month = m.month and n.customer_id = m.customer_id and n.edition > m.edition)) newest
              where back <= ?2 order by month desc
            """;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** Adds them, to be changed by nobody who holds them: of some hundred, each statement behind it would look for that. */
    void add(Collection<FrozenMonth> all) {
        all.forEach(em::persist);
        em.flush();
        all.forEach(em::detach);
    }

    void forgetWhatWasRead() {
        em.flush();
        em.clear();
    }

    Optional<FrozenMonth> find(UUID id) {
        return Optional.ofNullable(em.find(FrozenMonth.class, id));
    }

    /** Held until the end of the transaction. */
    Optional<FrozenMonth> lock(UUID id) {
        // The lock reads the row again, so what this transaction has changed must be in it.
        em.flush();
        return Optional.ofNullable(em.find(FrozenMonth.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Every edition of a month, the newest first.
     *
     * @param customer null: the month of all customers
     */
    public List<FrozenMonth> editions(String month, @Nullable UUID customer) {
        return of("m.month = :month", customer, "", "m.edition desc")
                .setParameter("month", month)
                .getResultList();
    }

    /**
     * The newest edition of each month, the latest month first.
     *
     * @param before a month that is not among them, nor any later one
     * @param customer null: the months of all customers
     */
    public List<FrozenMonth> newestBefore(String before, @Nullable UUID customer, int most) {
        return of("m.month < :before", customer, NEWEST, "m.month desc")
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** The newest edition of each of the last months of every customer, by customer; of each the latest month first. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<FrozenMonth>> newestBeforeOfEach(String before, int most) {
        List<FrozenMonth> found = em.createNativeQuery(OF_EACH, FrozenMonth.class)
                .setParameter(1, before)
                .setParameter(2, most)
                .getResultList();
        return found.stream()
                .collect(Collectors.groupingBy(month -> month.customer().orElseThrow()));
    }

    /** The newest edition of everybody's month, that of all customers too, in no order. */
    public List<FrozenMonth> newestOf(String month) {
        return em.createQuery("select m from FrozenMonth m where m.month = :month" + NEWEST, FrozenMonth.class)
                .setParameter("month", month)
                .getResultList();
    }

    private TypedQuery<FrozenMonth> of(String which, @Nullable UUID customer, String more, String order) {
        String whose = customer == null ? " and m.customerId is null" : " and m.customerId = :customer";
        TypedQuery<FrozenMonth> query = em.createQuery(
                "select m from FrozenMonth m where " + which + whose + more + " order by " + order, FrozenMonth.class);
        return customer == null ? query : query.setParameter("customer", customer);
    }

    /** Keeps a file, unless there is one of that name. */
    void keep(UUID month, MonthFile file) {
        byte[] content = file.content();
        em.createNativeQuery("insert into frozen_file (month_id, name, sha256, content)"
                        + " values (cast(?1 as uuid), ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, month.toString())
                .setParameter(2, file.name())
                .setParameter(3, Sha256.of(content))
                .setParameter(4, content)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Optional<MonthFile> file(UUID month, String name) {
        List<byte[]> found = em.createNativeQuery(
                        "select content from frozen_file where month_id = cast(?1 as uuid) and name = ?2")
                .setParameter(1, month.toString())
                .setParameter(2, name)
                .getResultList();
        return found.stream().map(content -> new MonthFile(name, content)).findFirst();
    }
}
