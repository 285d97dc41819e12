package jp.orikaeshi.monitoring;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.orikaeshi.persistence.Repository;

/** Writes what checks saw, many at a time: one statement a table, whatever the number of checks. */
@Repository
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
        writeResults(checks);
        writeStates(checks);
        writeChanges(checks);
        outages.write(checks);
        if (checks.stream().anyMatch(check -> check.judgement().changed())) {
            changed.fire(new StatusChanged());
        }
    }

    private void writeResults(List<Checked> checks) {
        Columns<Checked> columns = new Columns<>(checks)
                .uuids(Checked::probe)
                .times(check -> check.seen().at())
                .texts(check -> check.seen().status().name())
                .texts(check -> check.seen().outcome())
                .longs(Checked::tookMicros);
        List<Map<Phase, Integer>> micros = checks.stream()
                .map(check -> Phase.micros(check.seen().evidence()))
                .toList();
        for (Phase phase : Phase.values()) {
            columns.ints(micros, of -> of.get(phase));
        }
        execute(
                "insert into probe_result (probe_id, at, status, outcome, took_micros, dns_micros, connect_micros,"
                        + " tls_micros, first_byte_micros, transfer_micros) select * from %s on conflict do nothing",
                columns);
    }

    /** Only the last check of each, and none that is older than what another node wrote. */
    private void writeStates(List<Checked> checks) {
        Map<UUID, Checked> latest = new LinkedHashMap<>();
        checks.forEach(check -> latest.put(check.probe(), check));
        execute(
                """
                insert into probe_state
                  (probe_id, state, failures, status, since, checked_at, outcome, detail, evidence, first_failure)
                select * from %s
                on conflict (probe_id) do update set state = excluded.state, failures = excluded.failures,
                  status = excluded.status, since = excluded.since, checked_at = excluded.checked_at,
                  outcome = excluded.outcome, detail = excluded.detail, evidence = excluded.evidence,
                  first_failure = excluded.first_failure
                where probe_state.checked_at <= excluded.checked_at""",
                new Columns<>(List.copyOf(latest.values()))
                        .uuids(Checked::probe)
                        .texts(check -> check.health().state().name())
                        .ints(check -> check.health().failures())
                        .texts(check -> check.seen().status().name())
                        .times(check -> check.health().since())
                        .times(check -> check.seen().at())
                        .texts(check -> check.seen().outcome())
                        .texts(check -> check.seen().detail())
                        .json(check -> check.seen().evidence())
                        .json(check -> check.health().firstFailure()));
    }

    private void writeChanges(List<Checked> checks) {
        execute(
                "insert into probe_transition (probe_id, at, from_state, to_state, status, outcome, detail, evidence)"
                        + " select * from %s",
                new Columns<>(checks.stream()
                                .filter(check -> check.judgement().changed())
                                .toList())
                        .uuids(Checked::probe)
                        .times(check -> check.seen().at())
                        .texts(check -> check.before().state().name())
                        .texts(check -> check.health().state().name())
                        .texts(check -> check.seen().status().name())
                        .texts(check -> check.seen().outcome())
                        .texts(check -> check.seen().detail())
                        .json(check -> check.seen().evidence()));
    }

    private void execute(String sql, Columns<?> columns) {
        if (!columns.empty()) {
            columns.bind(em.createNativeQuery(sql.formatted(columns.unnested())))
                    .executeUpdate();
        }
    }

    private static LocalDate day(Checked check) {
        return LocalDate.ofInstant(check.seen().at(), ZoneOffset.UTC);
    }

    private void ensurePartition(LocalDate day) {
        if (partitions.contains(day)) {
            return;
        }
        // Not noted when it is created: that may be taken back with all else that this transaction does.
        if (exists(CheckResults.partition(day))) {
            partitions.add(day);
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
    }

    private boolean exists(String table) {
        return (Boolean) em.createNativeQuery("select to_regclass(?1) is not null")
                .setParameter(1, table)
                .getSingleResult();
    }
}
