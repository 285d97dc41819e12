package jp.orikaeshi.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;

/** What was agreed with whom, and since when. A plan that changes afterwards changes no month that is over. */
@Repository
public class Agreements {
    private static final String KEEP = """
            insert into agreement (customer_id, since, plan, availability_milli_percent, maintenance_counts, unknown_counts)
            select c.id, ?1, p.name, coalesce(c.availability_milli_percent, p.availability_milli_percent),
                p.maintenance_counts, p.unknown_counts
              from customer c
              join plan p on p.id = c.plan
              left join lateral (select a.* from agreement a
                where a.customer_id = c.id order by a.since desc, a.id desc limit 1) last on true
              where c.active and (last.id is null
                or (last.plan, last.availability_milli_percent, last.maintenance_counts, last.unknown_counts)
                is distinct from (p.name, coalesce(c.availability_milli_percent, p.availability_milli_percent),
                  p.maintenance_counts, p.unknown_counts))
            """;

    private static final String BEFORE = """
            select distinct on (customer_id) cast(customer_id as text), plan, availability_milli_percent,
                maintenance_counts, unknown_counts
              from agreement where since < ?1 order by customer_id, since desc, id desc
            """;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** Writes down what holds from now on, for every customer for whom it is something new. */
    public void keep(Instant now) {
        em.flush();
        em.createNativeQuery(KEEP).setParameter(1, now.atOffset(ZoneOffset.UTC)).executeUpdate();
    }

    /** What held last before {@code end}, by customer; nothing for who was no customer then. */
    public Map<UUID, Agreement> lastBefore(Instant end) {
        List<?> rows = em.createNativeQuery(BEFORE)
                .setParameter(1, end.atOffset(ZoneOffset.UTC))
                .getResultList();
        Map<UUID, Agreement> agreed = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            agreed.put(UUID.fromString((String) row[0]), agreement(row));
        }
        return agreed;
    }

    private static Agreement agreement(Object[] row) {
        return new Agreement(
                (String) row[1],
                (Integer) row[2],
                new AvailabilityRule(MaintenanceCounts.of((String) row[3]), UnknownCounts.of((String) row[4])));
    }
}
