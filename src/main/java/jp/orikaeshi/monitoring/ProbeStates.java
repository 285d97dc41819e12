package jp.orikaeshi.monitoring;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.Repository;

/** What was last known of each probe. */
@Repository
public class ProbeStates {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** The health of each of these probes that was ever checked, by its id. */
    public Map<UUID, Health> of(Collection<Probe> probes) {
        if (probes.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select s from ProbeState s where s.probeId in :probes", ProbeState.class)
                .setParameter("probes", probes.stream().map(Probe::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(ProbeState::probe, ProbeState::health));
    }
}
