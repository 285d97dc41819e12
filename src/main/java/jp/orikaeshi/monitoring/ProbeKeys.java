package jp.orikaeshi.monitoring;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;

/** The probes that others report to, by the key that is all a reporter has. */
@Repository
public class ProbeKeys {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** The probe of this kind that is in use under this key. */
    public Optional<UUID> probe(ProbeKind kind, String key) {
        // The kind stands in the text: only so is the index used that holds the keys of one kind.
        List<?> probes = em.createNativeQuery("select cast(id as text) from probe" + " where kind = '" + kind.name()
                        + "' and removed_at is null and params ->> 'key' = ?1")
                .setParameter(1, key)
                .getResultList();
        return probes.stream().map(id -> UUID.fromString((String) id)).findFirst();
    }
}
