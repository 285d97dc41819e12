package jp.orikaeshi.monitoring;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.persistence.JsonbConverter;
import jp.orikaeshi.persistence.Repository;
import org.jspecify.annotations.Nullable;

/** What stands above what, as far up as it goes. */
@Repository
class Parents {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** How it is above each of these probes that have anything above them. */
    @SuppressWarnings("unchecked")
    Map<UUID, Above> of(Collection<UUID> probes) {
        List<@Nullable Object[]> rows = em.createNativeQuery("""
                with recursive up (probe, asset, customer, parent) as (
                  select p.id, a.id, a.customer_id, a.parent
                  from jsonb_array_elements_text(cast(?1 as jsonb)) r join probe p on p.id = cast(r as uuid)
                  join asset a on a.id = p.asset_id
                  union
                  select up.probe, a.id, a.customer_id, a.parent from up
                  join asset a on a.customer_id = up.customer and a.slug = up.parent and a.removed_at is null)
                select cast(up.probe as text),
                  coalesce(bool_or(exists (select 1 from probe q join probe_state s on s.probe_id = q.id
                    where q.asset_id = up.asset and q.removed_at is null and s.status = 'DOWN')), false),
                  cast(extract(epoch from max((select max(o.ended_at) from outage o where o.asset_id = up.asset))) * 1000000
                    as bigint)
                from up join probe p on p.id = up.probe where up.asset <> p.asset_id group by up.probe""")
                .setParameter(1, JsonbConverter.jsonb(Json.write(probes)))
                .getResultList();
        Map<UUID, Above> above = new HashMap<>();
        rows.forEach(row -> above.put(
                UUID.fromString((String) row[0]),
                new Above((Boolean) row[1], row[2] == null ? null : micros((Number) row[2]))));
        return above;
    }

    private static Instant micros(Number micros) {
        return Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
    }
}
