package jp.orikaeshi.monitoring;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.Coded;
import jp.orikaeshi.persistence.Repository;

/** What the targets of probes share with those of other customers. */
@Repository
class ProbeTraits {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** Each of these with what may be its reason. */
    List<SharedOutage> of(Collection<Outage> outages) {
        Map<UUID, Set<Trait>> known =
                ofProbes(outages.stream().map(Outage::probe).toList());
        return outages.stream()
                .map(outage -> new SharedOutage(
                        outage,
                        known.getOrDefault(outage.probe(), Set.of()).stream()
                                .filter(trait -> trait.explains(outage))
                                .collect(Collectors.toSet())))
                .toList();
    }

    /** Customers of whom something that is watched has it. */
    long sharing(Trait trait) {
        return ((Number) em.createNativeQuery(
                                "select count(distinct customer_id) from probe_shared where kind = ?1 and value = ?2")
                        .setParameter(1, trait.kind().code())
                        .setParameter(2, trait.value())
                        .getSingleResult())
                .longValue();
    }

    /** What is watched and has it. */
    @SuppressWarnings("unchecked")
    Set<UUID> assets(Trait trait) {
        List<String> ids = em.createNativeQuery(
                        "select distinct cast(asset_id as text) from probe_shared" + " where kind = ?1 and value = ?2")
                .setParameter(1, trait.kind().code())
                .setParameter(2, trait.value())
                .getResultList();
        return ids.stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Set<Trait>> ofProbes(List<UUID> probes) {
        if (probes.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = em.createNativeQuery("select cast(probe_id as text), kind, value from probe_shared"
                        + " where probe_id = any(cast(?1 as uuid[]))")
                .setParameter(1, "{" + probes.stream().map(UUID::toString).collect(Collectors.joining(",")) + "}")
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> UUID.fromString((String) row[0]),
                        Collectors.mapping(
                                row -> new Trait(Coded.of(TraitKind.class, (String) row[1]), (String) row[2]),
                                Collectors.toCollection(HashSet::new))));
    }
}
