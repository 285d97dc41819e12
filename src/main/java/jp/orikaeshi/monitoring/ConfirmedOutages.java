package jp.orikaeshi.monitoring;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.orikaeshi.maintenance.MaintenanceCalendar;
import jp.orikaeshi.maintenance.Maintenances;
import jp.orikaeshi.maintenance.Site;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.persistence.JsonbConverter;
import jp.orikaeshi.persistence.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Writes outages as checks confirm and end them. What fails while it is worked on is none: it becomes one with the first
 * check that still fails after the window, and counts from the end of the window. So does what stands behind another asset,
 * from when that is back: while it fails, nothing behind it has an outage of its own.
 */
@Repository
class ConfirmedOutages {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Inject
    Maintenances maintenances;

    @Inject
    Parents parents;

    @Inject
    Event<OutageStarted> started;

    @Inject
    Event<OutageEnded> ended;

    /** These checks are in the order in which they were made. */
    void write(List<Checked> checks) {
        begin(checks.stream().filter(Checked::failsForSure).toList());
        end(checks.stream().filter(Checked::outageEnds).toList());
    }

    private void begin(List<Checked> failing) {
        Map<UUID, Site> without = failing.isEmpty() ? Map.of() : withoutOutage(failing);
        if (without.isEmpty()) {
            return;
        }
        Map<UUID, Checked> firsts = new LinkedHashMap<>();
        failing.stream()
                .filter(check -> without.containsKey(check.probe()))
                .forEach(check -> firsts.putIfAbsent(check.probe(), check));
        MaintenanceCalendar calendar = maintenances.calendar(firsts.values().stream()
                .map(ConfirmedOutages::firstFailedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow());
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Map<UUID, Above> above = parents.of(firsts.keySet());
        firsts.forEach((probe, check) -> {
            Above parent = above.getOrDefault(probe, Above.NOTHING);
            if (parent.down()) {
                return;
            }
            Observation last = check.judgement().health().last();
            calendar.outageBegins(
                            Objects.requireNonNull(without.get(probe)),
                            parent.outageBegins(firstFailedAt(check)),
                            last.at())
                    .ifPresent(at -> rows.add(row(check, at)));
        });
        written("""
                insert into outage (id, probe_id, asset_id, customer_id, started_at, confirmed_at, outcome, detail,
                  evidence)
                select gen_random_uuid(), p.id, a.id, a.customer_id, cast(r ->> 'started' as timestamptz),
                  cast(r ->> 'at' as timestamptz), r -> 'first' ->> 'outcome', r -> 'first' ->> 'detail',
                  r -> 'first' -> 'evidence'
                from jsonb_array_elements(cast(?1 as jsonb)) r
                join probe p on p.id = cast(r ->> 'probe' as uuid) join asset a on a.id = p.asset_id
                where p.removed_at is null on conflict do nothing returning cast(id as text)""", rows).forEach(outage -> started.fire(new OutageStarted(outage)));
    }

    private void end(List<Checked> good) {
        written(
                        """
                update outage o set ended_at = cast(r ->> 'recovered' as timestamptz)
                from jsonb_array_elements(cast(?1 as jsonb)) r
                where o.probe_id = cast(r ->> 'probe' as uuid) and o.ended_at is null returning cast(o.id as text)""",
                        good.stream()
                                .map(check -> Map.<String, @Nullable Object>of(
                                        "probe",
                                        check.probe(),
                                        "recovered",
                                        check.before().since()))
                                .toList())
                .forEach(outage -> ended.fire(new OutageEnded(outage)));
    }

    /** The probes among them of which no outage is written, with where they look. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Site> withoutOutage(List<Checked> failing) {
        List<@Nullable Object[]> rows = em.createNativeQuery("""
                select cast(p.id as text), cast(a.id as text), cast(a.customer_id as text), a.provider
                from jsonb_array_elements_text(cast(?1 as jsonb)) r join probe p on p.id = cast(r as uuid)
                join asset a on a.id = p.asset_id
                where p.removed_at is null
                  and not exists (select 1 from outage o where o.probe_id = p.id and o.ended_at is null)""")
                .setParameter(
                        1,
                        JsonbConverter.jsonb(Json.write(
                                failing.stream().map(Checked::probe).distinct().toList())))
                .getResultList();
        Map<UUID, Site> sites = new LinkedHashMap<>();
        rows.forEach(row -> sites.put(
                UUID.fromString((String) row[0]),
                new Site(UUID.fromString((String) row[1]), UUID.fromString((String) row[2]), (String) row[3])));
        return sites;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> written(String sql, List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = em.createNativeQuery(sql)
                .setParameter(1, JsonbConverter.jsonb(Json.write(rows)))
                .getResultList();
        return ids.stream().map(UUID::fromString).toList();
    }

    private static Map<String, @Nullable Object> row(Checked check, Instant startedAt) {
        Health health = check.judgement().health();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("probe", check.probe());
        row.put("started", startedAt);
        row.put("at", health.last().at());
        row.put("first", firstFailure(health));
        return row;
    }

    private static Instant firstFailedAt(Checked check) {
        return firstFailure(check.judgement().health()).at();
    }

    private static Observation firstFailure(Health health) {
        Observation first = health.firstFailure();
        return first == null ? health.last() : first;
    }
}
