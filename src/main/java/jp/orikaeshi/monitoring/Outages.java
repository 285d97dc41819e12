package jp.orikaeshi.monitoring;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.Repository;
import org.jspecify.annotations.Nullable;

/** Confirmed outages: the source of all figures of availability. */
@Repository
public class Outages {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    private static final String COLUMNS =
            "select cast(o.id as text), cast(o.probe_id as text), cast(o.asset_id as text),"
                    + " cast(o.customer_id as text), p.kind, cast(extract(epoch from o.started_at) * 1000000 as bigint),"
                    + " cast(extract(epoch from o.confirmed_at) * 1000000 as bigint),"
                    + " cast(extract(epoch from o.ended_at) * 1000000 as bigint), o.outcome, o.detail"
                    + " from outage o join probe p on p.id = o.probe_id";

    /** Those of these ids that there are, the earliest first. */
    @SuppressWarnings("unchecked")
    public List<Outage> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = em.createNativeQuery(
                        COLUMNS + " where o.id = any(cast(?1 as uuid[])) order by o.started_at, o.id")
                .setParameter(1, "{" + ids.stream().map(UUID::toString).collect(Collectors.joining(",")) + "}")
                .getResultList();
        return rows.stream().map(Outages::outage).toList();
    }

    /** Those that last, of what is watched. */
    @SuppressWarnings("unchecked")
    List<Outage> lasting() {
        List<Object[]> rows = em.createNativeQuery(COLUMNS + " join asset a on a.id = o.asset_id"
                        + " where o.ended_at is null and a.removed_at is null and p.removed_at is null"
                        + " order by o.started_at, o.id")
                .getResultList();
        return rows.stream().map(Outages::outage).toList();
    }

    /** Those that are or were a part of the incident. */
    @SuppressWarnings("unchecked")
    public List<Outage> of(ProviderIncident incident) {
        List<Object[]> rows = em.createNativeQuery(COLUMNS + " join probe_shared s on s.probe_id = o.probe_id"
                        + " where s.kind = ?1 and s.value = ?2 and o.started_at >= ?3 order by o.started_at, o.id")
                .setParameter(1, incident.trait().kind().code())
                .setParameter(2, incident.trait().value())
                .setParameter(3, utc(incident.startedAt()))
                .getResultList();
        return rows.stream()
                .map(Outages::outage)
                .filter(outage -> incident.trait().explains(outage) && ProviderRule.speaksForTheHost(outage.outcome()))
                .toList();
    }

    /**
     * All that touch the time from {@code from} until before {@code to}, the earliest first.
     *
     * @param customerId null: of everybody
     */
    @SuppressWarnings("unchecked")
    public List<Outage> during(@Nullable UUID customerId, Instant from, Instant to) {
        var query = em.createNativeQuery(COLUMNS
                        + " where o.started_at < ?2 and (o.ended_at is null or o.ended_at >= ?1)"
                        + (customerId == null ? "" : " and o.customer_id = ?3")
                        + " order by o.started_at, o.id")
                .setParameter(1, utc(from))
                .setParameter(2, utc(to));
        if (customerId != null) {
            query.setParameter(3, customerId);
        }
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(Outages::outage).toList();
    }

    private static Outage outage(Object[] row) {
        return new Outage(
                UUID.fromString((String) row[0]),
                UUID.fromString((String) row[1]),
                UUID.fromString((String) row[2]),
                UUID.fromString((String) row[3]),
                ProbeKind.valueOf((String) row[4]),
                micros((Number) row[5]),
                micros((Number) row[6]),
                row[7] == null ? null : micros((Number) row[7]),
                (String) row[8],
                (String) row[9]);
    }

    private static Instant micros(Number micros) {
        return Instant.EPOCH.plus(micros.longValue(), MICROS);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
