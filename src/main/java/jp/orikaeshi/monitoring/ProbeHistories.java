package jp.orikaeshi.monitoring;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.Repository;
import org.jspecify.annotations.Nullable;

/**
 * What probes saw over time: single checks for {@link ForgetWork#KEPT}, whole hours for longer. A picture of days is
 * drawn from the hours, so that a month of one probe is a read of 720 rows that lie together.
 */
@Repository
public class ProbeHistories {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String OF_CUSTOMER =
            "probe_id in (select p.id from probe p join asset a on a.id = p.asset_id where a.customer_id = ?1)";

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /**
     * One point for each {@code step} in which there were checks, the earliest first.
     *
     * @param step the width of a point, in whole seconds; from an hour on, whole hours
     */
    @SuppressWarnings("unchecked")
    public List<HistoryPoint> points(UUID probe, Instant from, Instant to, Duration step) {
        boolean hours = step.compareTo(HOUR) >= 0;
        String slot = "cast(floor(extract(epoch from %s) / ?5) as bigint) * ?5 as slot, ";
        Query query = em.createNativeQuery(
                        hours
                                ? "select " + slot.formatted("hour") + HistorySql.SUMS + ", " + HistorySql.MEANS
                                        + " from " + HistorySql.hours("probe_id = ?1")
                                        + " as hours group by slot order by slot"
                                : "select " + slot.formatted("at") + HistorySql.COUNTS + ", " + HistorySql.TIMES
                                        + " from probe_result where probe_id = ?1 and at >= ?2 and at < ?3"
                                        + " group by slot order by slot")
                .setParameter(1, probe)
                .setParameter(2, utc(from))
                .setParameter(3, utc(to))
                .setParameter(5, step.toSeconds());
        if (hours) {
            query.setParameter(4, utc(openFrom(from)));
        }
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(row -> point(row, 0, true)).toList();
    }

    /** The days of all that a customer has, by asset, the earliest first: days as they are in this zone. */
    public Map<UUID, List<HistoryPoint>> days(UUID customer, Instant from, Instant to, ZoneId zone) {
        return byAsset(em.createNativeQuery("select cast(p.asset_id as text), cast(extract(epoch from"
                        + " date_trunc('day', hour, ?5)) as bigint) as slot, " + HistorySql.SUMS + " from "
                        + HistorySql.hours(OF_CUSTOMER)
                        + " as hours join probe p on p.id = hours.probe_id group by p.asset_id, slot order by slot")
                .setParameter(1, customer)
                .setParameter(2, utc(from))
                .setParameter(3, utc(to))
                .setParameter(4, utc(openFrom(from)))
                .setParameter(5, zone.getId()));
    }

    /** The same in steps of less than an hour. */
    public Map<UUID, List<HistoryPoint>> steps(UUID customer, Instant from, Instant to, Duration step) {
        return byAsset(em.createNativeQuery("select cast(p.asset_id as text), cast(floor(extract(epoch from at) / ?4)"
                        + " as bigint) * ?4 as slot, " + HistorySql.COUNTS
                        + " from probe_result join probe p on p.id = probe_id where " + OF_CUSTOMER
                        + " and at >= ?2 and at < ?3 group by p.asset_id, slot order by slot")
                .setParameter(1, customer)
                .setParameter(2, utc(from))
                .setParameter(3, utc(to))
                .setParameter(4, step.toSeconds()));
    }

    @SuppressWarnings("unchecked")
    private static Map<UUID, List<HistoryPoint>> byAsset(Query query) {
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> UUID.fromString((String) row[0]),
                        Collectors.mapping(row -> point(row, 1, false), Collectors.toList())));
    }

    private Instant openFrom(Instant from) {
        return rolledUpUntil().filter(until -> until.isAfter(from)).orElse(from);
    }

    /** The end of the last hour that has its rows. */
    Optional<Instant> rolledUpUntil() {
        Number last =
                (Number) em.createNativeQuery("select cast(extract(epoch from max(hour)) as bigint) from probe_hour")
                        .getSingleResult();
        return Optional.ofNullable(last)
                .map(hour -> Instant.ofEpochSecond(hour.longValue()).plus(HOUR));
    }

    /** Writes the rows of these hours, anew where there are some: once or twice is the same. */
    void rollUp(Instant from, Instant to) {
        em.createNativeQuery("insert into probe_hour (probe_id, hour, checks, degraded, unknown, down, answered,"
                        + " took_micros, slowest_micros, " + HistorySql.phases("%1$s") + ") select probe_id,"
                        + " date_trunc('hour', at, 'UTC') as hour, " + HistorySql.COUNTS + ", " + HistorySql.TIMES
                        + " from probe_result where at >= ?1 and at < ?2 group by probe_id, hour"
                        + " on conflict (probe_id, hour) do update set checks = excluded.checks,"
                        + " degraded = excluded.degraded, unknown = excluded.unknown, down = excluded.down,"
                        + " answered = excluded.answered, took_micros = excluded.took_micros,"
                        + " slowest_micros = excluded.slowest_micros, " + HistorySql.phases("%1$s = excluded.%1$s"))
                .setParameter(1, utc(from.truncatedTo(ChronoUnit.HOURS)))
                .setParameter(2, utc(to.truncatedTo(ChronoUnit.HOURS)))
                .executeUpdate();
    }

    /** Takes away the hours before this one. */
    void forget(Instant before) {
        em.createNativeQuery("delete from probe_hour where hour < ?1")
                .setParameter(1, utc(before))
                .executeUpdate();
    }

    private static HistoryPoint point(Object[] row, int first, boolean times) {
        int next = first + 6;
        Map<Phase, Long> phases = new EnumMap<>(Phase.class);
        if (times) {
            int column = next + 2;
            for (Phase phase : Phase.values()) {
                Long mean = number(row[column++]);
                if (mean != null) {
                    phases.put(phase, mean);
                }
            }
        }
        return new HistoryPoint(
                Instant.ofEpochSecond(((Number) row[first]).longValue()),
                ((Number) row[first + 1]).longValue(),
                ((Number) row[first + 2]).longValue(),
                ((Number) row[first + 3]).longValue(),
                ((Number) row[first + 4]).longValue(),
                times ? number(row[next]) : null,
                times ? number(row[next + 1]) : null,
                phases);
    }

    private static @Nullable Long number(@Nullable Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
