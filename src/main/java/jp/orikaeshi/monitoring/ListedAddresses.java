package jp.orikaeshi.monitoring;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.Repository;

/**
 * Addresses that lists of senders name whose mail is refused, as confirmed by any customer's probe: a listing hits all who are on
 * that address. IPv6 as it was entered.
 */
@Repository
class ListedAddresses {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** The lists, by the address. */
    @SuppressWarnings("unchecked")
    Map<String, String> byLists() {
        List<Object[]> rows = em.createNativeQuery("select s.evidence ->> 'entry', max(s.evidence ->> 'listed')"
                        + " from probe p join probe_state s on s.probe_id = p.id"
                        + " where p.kind = 'DNSBL' and p.removed_at is null and s.state = 'HARD'"
                        + " and s.outcome = 'listed' and s.evidence ->> 'of' = 'ip' and s.evidence ->> 'entry' is not null"
                        + " group by 1")
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> row[1] == null ? "" : (String) row[1]));
    }
}
