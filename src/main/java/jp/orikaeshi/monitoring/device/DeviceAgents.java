package jp.orikaeshi.monitoring.device;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.persistence.JsonbConverter;
import jp.orikaeshi.persistence.Repository;

/** What the agents reported last. */
@Repository
public class DeviceAgents {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    void record(UUID probe, DeviceAgent agent) {
        em.createNativeQuery("insert into device_agent (probe_id, report) values (?1, cast(?2 as jsonb))"
                        + " on conflict (probe_id) do update set report = excluded.report")
                .setParameter(1, probe)
                .setParameter(2, JsonbConverter.jsonb(Json.write(agent)))
                .executeUpdate();
    }

    /** What was heard of all that were, by their probes. */
    public Map<UUID, DeviceAgent> all() {
        Map<UUID, DeviceAgent> all = new HashMap<>();
        List<?> rows = em.createNativeQuery("select cast(probe_id as text), cast(report as text) from device_agent")
                .getResultList();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row ->
                        all.put(UUID.fromString((String) row[0]), Json.read((String) row[1], DeviceAgent.class)));
        return all;
    }

    /** Empty if it was never heard of. */
    public Optional<DeviceAgent> of(UUID probe) {
        List<?> reports = em.createNativeQuery("select cast(report as text) from device_agent where probe_id = ?1")
                .setParameter(1, probe)
                .getResultList();
        return reports.stream()
                .map(report -> Json.read((String) report, DeviceAgent.class))
                .findFirst();
    }
}
