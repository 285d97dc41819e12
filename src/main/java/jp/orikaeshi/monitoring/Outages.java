package jp.orikaeshi.monitoring;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Confirmed outages: the source of all figures of availability. */
@ApplicationScoped
public class Outages {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** All of the customer that touch the time from {@code from} until before {@code to}, the earliest first. */
    @SuppressWarnings("unchecked")
    public List<Outage> of(UUID customerId, Instant from, Instant to) {
        List<Object[]> rows = em.createNativeQuery(
                        "select cast(o.id as text), cast(o.probe_id as text), cast(o.asset_id as text), p.kind,"
                                + " cast(extract(epoch from o.started_at) * 1000000 as bigint),"
                                + " cast(extract(epoch from o.confirmed_at) * 1000000 as bigint),"
                                + " cast(extract(epoch from o.ended_at) * 1000000 as bigint), o.outcome, o.detail"
                                + " from outage o join probe p on p.id = o.probe_id"
                                + " where o.customer_id = ?1 and o.started_at < ?3"
                                + " and (o.ended_at is null or o.ended_at >= ?2) order by o.started_at")
                .setParameter(1, customerId)
                .setParameter(2, utc(from))
                .setParameter(3, utc(to))
                .getResultList();
        return rows.stream().map(row -> outage(customerId, row)).toList();
    }

    private static Outage outage(UUID customer, Object[] row) {
        return new Outage(
                UUID.fromString((String) row[0]),
                UUID.fromString((String) row[1]),
                UUID.fromString((String) row[2]),
                customer,
                ProbeKind.valueOf((String) row[3]),
                micros((Number) row[4]),
                micros((Number) row[5]),
                row[6] == null ? null : micros((Number) row[6]),
                (String) row[7],
                (String) row[8]);
    }

    private static Instant micros(Number micros) {
        return Instant.EPOCH.plus(micros.longValue(), MICROS);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
