package jp.orikaeshi.monitoring;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
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
    /** Certificates and domains are warned of some weeks ahead; what is seen earlier than this is old news. */
    private static final Duration BEFORE = Duration.ofDays(120);

    private static final String MICROS_OF = "cast(extract(epoch from %s) * 1000000 as bigint)";

    private static final String UNKNOWN = """
            select cast(p.asset_id as text), %s, %s
              from probe p
              join asset a on a.id = p.asset_id
              join probe_transition t on t.probe_id = p.id and t.status = 'UNKNOWN' and t.at < ?2
              left join lateral (select n.at from probe_transition n where n.probe_id = t.probe_id
                and (n.at > t.at or (n.at = t.at and n.id > t.id)) order by n.at, n.id limit 1) n on true
             where (n.at is null or n.at > ?1)
            """.formatted(MICROS_OF.formatted("t.at"), MICROS_OF.formatted("n.at"));

    private static final String CHANGES = """
            select cast(p.asset_id as text), cast(p.id as text), p.kind, %s, t.status, t.outcome
              from probe p
              join asset a on a.id = p.asset_id
              join probe_transition t on t.probe_id = p.id and t.at >= ?1 and t.at < ?2
             where p.kind in ('TLS', 'DOMAIN', 'DNSBL')
            """.formatted(MICROS_OF.formatted("t.at"));

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /**
     * When at least one check of an asset could not tell, by asset; in no order, and they may overlap.
     *
     * @param customer null: of everybody
     */
    public Map<UUID, List<Period>> unknown(@Nullable UUID customer, Instant from, Instant to) {
        return rows(UNKNOWN, "", customer, from, to).stream()
                .collect(Collectors.groupingBy(
                        row -> UUID.fromString((String) row[0]),
                        Collectors.mapping(
                                row -> new Period(micros(row[1]), row[2] == null ? to : micros(row[2])),
                                Collectors.toList())));
    }

    /**
     * What was seen coming, or was over, from {@code from} until before {@code to}, by asset; the earliest first.
     *
     * @param customer null: of everybody
     */
    public Map<UUID, List<EarlyWarning>> coming(@Nullable UUID customer, Instant from, Instant to) {
        Map<UUID, List<Change>> byProbe =
                rows(CHANGES, " order by t.at, t.id", customer, from.minus(BEFORE), to).stream()
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

    private static Change change(Object[] row) {
        return new Change(
                UUID.fromString((String) row[0]),
                UUID.fromString((String) row[1]),
                ProbeKind.valueOf((String) row[2]),
                micros(row[3]),
                Status.valueOf((String) row[4]),
                (String) row[5]);
    }

    private static Instant micros(Object micros) {
        return Instant.EPOCH.plus(((Number) micros).longValue(), MICROS);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
