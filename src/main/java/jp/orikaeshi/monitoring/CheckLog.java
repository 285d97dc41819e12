package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.persistence.JsonbConverter;

/** Writes what checks saw, many at a time: one statement a table, whatever the number of checks. */
@ApplicationScoped
public class CheckLog {
    private static final long PARTITION_LOCK = 4_000_400L;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Inject
    Event<StatusChanged> changed;

    @Inject
    ConfirmedOutages outages;

    private final Set<LocalDate> partitions = ConcurrentHashMap.newKeySet();

    /** Writes results, states, changes and outages of these checks, which are in the order in which they were made. */
    public void write(List<Checked> checks) {
        Set<LocalDate> days = ConcurrentHashMap.newKeySet();
        checks.forEach(check -> days.add(day(check)));
        days.forEach(this::ensurePartition);
        execute("""
                insert into probe_result (probe_id, at, status, outcome, took_micros, dns_micros, connect_micros,
                  tls_micros, first_byte_micros, transfer_micros)
                select cast(r ->> 'probe' as uuid), cast(r ->> 'at' as timestamptz), r ->> 'status', r ->> 'outcome',
                  cast(r ->> 'took' as bigint), cast(r ->> 'dns' as int), cast(r ->> 'connect' as int),
                  cast(r ->> 'tls' as int), cast(r ->> 'firstByte' as int), cast(r ->> 'transfer' as int)
                from jsonb_array_elements(cast(?1 as jsonb)) r on conflict do nothing""", checks.stream().map(CheckLog::row).toList());
        Map<UUID, Checked> latest = new LinkedHashMap<>();
        checks.forEach(check -> latest.put(check.probe(), check));
        execute("""
                insert into probe_state
                  (probe_id, state, failures, status, since, checked_at, outcome, detail, evidence, first_failure)
                select cast(r ->> 'probe' as uuid), r ->> 'state', cast(r ->> 'failures' as int), r ->> 'status',
                  cast(r ->> 'since' as timestamptz), cast(r ->> 'at' as timestamptz), r ->> 'outcome', r ->> 'detail',
                  r -> 'evidence', nullif(r -> 'first', cast('null' as jsonb))
                from jsonb_array_elements(cast(?1 as jsonb)) r
                on conflict (probe_id) do update set state = excluded.state, failures = excluded.failures,
                  status = excluded.status, since = excluded.since, checked_at = excluded.checked_at,
                  outcome = excluded.outcome, detail = excluded.detail, evidence = excluded.evidence,
                  first_failure = excluded.first_failure""", latest.values().stream().map(CheckLog::row).toList());
        writeChanges(checks);
        outages.write(checks);
        if (checks.stream().anyMatch(check -> check.judgement().changed())) {
            changed.fire(new StatusChanged());
        }
    }

    private void writeChanges(List<Checked> checks) {
        execute(
                """
                insert into probe_transition
                  (probe_id, at, from_state, to_state, status, outcome, detail, evidence)
                select cast(r ->> 'probe' as uuid), cast(r ->> 'at' as timestamptz), r ->> 'from', r ->> 'state',
                  r ->> 'status', r ->> 'outcome', r ->> 'detail', r -> 'evidence'
                from jsonb_array_elements(cast(?1 as jsonb)) r""",
                checks.stream()
                        .filter(check -> check.judgement().changed())
                        .map(CheckLog::row)
                        .toList());
    }

    private void execute(String sql, Collection<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            em.createNativeQuery(sql)
                    .setParameter(1, JsonbConverter.jsonb(Json.write(rows)))
                    .executeUpdate();
        }
    }

    private static Map<String, Object> row(Checked check) {
        Health health = check.judgement().health();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("probe", check.probe());
        row.put("at", health.last().at());
        row.put("status", health.last().status().name());
        row.put("outcome", health.last().outcome());
        row.put("detail", health.last().detail());
        row.put("evidence", health.last().evidence());
        row.put("took", check.tookMicros());
        Phase.micros(health.last().evidence()).forEach((phase, micros) -> row.put(phase.code(), micros));
        row.put("from", check.before().state());
        row.put("state", health.state());
        row.put("failures", health.failures());
        row.put("since", health.since());
        row.put("first", health.firstFailure());
        return row;
    }

    private static LocalDate day(Checked check) {
        return LocalDate.ofInstant(check.judgement().health().last().at(), ZoneOffset.UTC);
    }

    private void ensurePartition(LocalDate day) {
        if (partitions.contains(day)) {
            return;
        }
        em.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, PARTITION_LOCK)
                .getSingleResult();
        Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        em.createNativeQuery("create table if not exists " + CheckResults.partition(day)
                        + " partition of probe_result for values from ('" + from + "') to ('" + to + "')")
                .executeUpdate();
        partitions.add(day);
    }
}
