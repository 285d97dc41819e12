package jp.orikaeshi.monitoring;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.monitoring.EarlyWarning.Change;
import jp.orikaeshi.persistence.Repository;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;

/** What checks saw that is no outage, for reports on the past: what could not be told, and what was seen coming. */
@Repository
public class Sightings {
    private static final String MICROS_OF = "cast(extract(epoch from %s) * 1000000 as bigint)";

    // What a check saw last before the period still holds in it; all else lies within. A check that is removed sees
    // nothing.
    private static final String UNKNOWN =
            """
            select cast(p.asset_id as text), p.kind, t.outcome, %s, %s
              from probe p
              join asset a on a.id = p.asset_id
              cross join lateral (
                (select l.id, l.at, l.status, l.outcome from probe_transition l where l.probe_id = p.id and l.at < ?1
                  order by l.at desc, l.id desc limit 1)
                union all
                (select w.id, w.at, w.status, w.outcome from probe_transition w where w.probe_id = p.id and w.status = 'UNKNOWN'
                  and w.at >= ?1 and w.at < ?2)) t
              left join lateral (select x.at from probe_transition x where x.probe_id = p.id
                and (x.at > t.at or (x.at = t.at and x.id > t.id)) order by x.at, x.id limit 1) n on true
             where t.status = 'UNKNOWN' and (n.at is null or n.at > ?1)
               and (p.removed_at is null or (p.removed_at > ?1 and p.removed_at > t.at))
            """.formatted(MICROS_OF.formatted("t.at"), MICROS_OF.formatted("least(n.at, p.removed_at)"));

    // From the last time that all was well: however long ago a warning began, it is read from its beginning.
    private static final String CHANGES =
            """
            select cast(p.asset_id as text), cast(p.id as text), p.kind, %s, t.status, t.outcome, %s
              from probe p
              join asset a on a.id = p.asset_id
              cross join lateral (select coalesce(max(u.at), '-infinity') as at from probe_transition u
                where u.probe_id = p.id and u.status = 'UP' and u.at < ?1) well
              join probe_transition t on t.probe_id = p.id and t.at >= well.at and t.at < ?2
             where p.kind in ('TLS', 'DOMAIN', 'DNSBL') and (p.removed_at is null or p.removed_at > ?1)
            """.formatted(MICROS_OF.formatted("t.at"), MICROS_OF.formatted("p.removed_at"));

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /**
     * When at least one check of an asset could not tell, by asset; in no order, and they may overlap.
     *
     * @param customer null: of everybody
     */
    public Map<UUID, List<Untold>> unknown(@Nullable UUID customer, Instant from, Instant to) {
        return rows(UNKNOWN, "", customer, from, to).stream()
                .collect(Collectors.groupingBy(
                        row -> UUID.fromString((String) row[0]),
                        Collectors.mapping(row -> untold(row, to), Collectors.toList())));
    }

    /**
     * What was seen coming, or was over, from {@code from} until before {@code to}, by asset; the earliest first.
     *
     * @param customer null: of everybody
     */
    public Map<UUID, List<EarlyWarning>> coming(@Nullable UUID customer, Instant from, Instant to) {
        Map<UUID, List<Change>> byProbe = rows(CHANGES, " order by t.at, t.id", customer, from, to).stream()
                .map(Sightings::change)
                .collect(Collectors.groupingBy(Change::probe, LinkedHashMap::new, Collectors.toList()));
        return byProbe.values().stream()
                .flatMap(changes -> EarlyWarning.of(changes).stream())
                .filter(warning -> warning.touches(from, to))
                .map(warning -> warning.asOf(to))
                .collect(Collectors.groupingBy(EarlyWarning::asset));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, String order, @Nullable UUID customer, Instant from, Instant to) {
        Query query = em.createNativeQuery(
                        sql + (customer == null ? "" : " and a.customer_id = cast(?3 as uuid)") + order)
                .setParameter(1, utc(from))
                .setParameter(2, utc(to));
        if (customer != null) {
            query.setParameter(3, customer.toString());
        }
        return query.getResultList();
    }

    private static Untold untold(Object[] row, Instant to) {
        return new Untold(
                ProbeKind.valueOf((String) row[1]),
                (String) row[2],
                new Period(micros(row[3]), row[4] == null ? to : micros(row[4])));
    }

    private static Change change(Object[] row) {
        return new Change(
                UUID.fromString((String) row[0]),
                UUID.fromString((String) row[1]),
                ProbeKind.valueOf((String) row[2]),
                micros(row[3]),
                Status.valueOf((String) row[4]),
                (String) row[5],
                row[6] == null ? null : micros(row[6]));
    }

    private static Instant micros(Object micros) {
        return Instant.EPOCH.plus(((Number) micros).longValue(), MICROS);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
