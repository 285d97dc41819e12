package jp.orikaeshi.monitoring;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.Repository;
import org.jspecify.annotations.Nullable;

/** Everything under watch. */
@Repository
public class Assets {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    /** Also one that is watched no longer. */
    public Optional<Asset> byId(UUID id) {
        return Optional.ofNullable(em.find(Asset.class, id));
    }

    /** Also one that is in use no longer. */
    public Optional<Probe> probe(UUID id) {
        return Optional.ofNullable(em.find(Probe.class, id));
    }

    @Inject
    Event<ProbesChanged> changed;

    /** What the customer has under watch now, in the order of the desk file. */
    public List<Asset> of(UUID customerId) {
        return em.createQuery(
                        "select distinct a from Asset a left join fetch a.probes"
                                + " where a.customerId = :customer and a.removedAt is null order by a.position",
                        Asset.class)
                .setParameter("customer", customerId)
                .getResultList();
    }

    /** The same of several customers. */
    public List<Asset> of(Set<UUID> customers) {
        return customers.size() == 1
                ? of(customers.iterator().next())
                : watched().stream()
                        .filter(asset -> customers.contains(asset.customerId()))
                        .toList();
    }

    /** Everything of everybody that is under watch now. */
    public List<Asset> watched() {
        return em.createQuery(
                        "select distinct a from Asset a left join fetch a.probes where a.removedAt is null"
                                + " order by a.customerId, a.position",
                        Asset.class)
                .getResultList();
    }

    /** Another number whenever an asset or a probe was added, changed or removed: versions only ever grow. */
    public long edition() {
        return ((Number) em.createNativeQuery("select (select count(*) + coalesce(sum(version), 0) from asset)"
                                + " + (select count(*) + coalesce(sum(version), 0) from probe)")
                        .getSingleResult())
                .longValue();
    }

    /**
     * What was under watch at any moment from {@code from} until before {@code to}, also what is no longer.
     *
     * @param customerId null: of everybody
     */
    public List<WatchHistory> histories(@Nullable UUID customerId, Instant from, Instant to) {
        // No entities: a thousand of them for each look at a month are dearer than all else that is read for it.
        var query = em.createQuery(
                        "select a.id, a.customerId, a.slug, a.kind, a.name, a.position,"
                                + " coalesce(a.provider, a.providerWas), p.kind, p.addedAt, p.removedAt"
                                + " from Asset a left join a.probes p where a.addedAt < :to"
                                + " and (a.removedAt is null or a.removedAt > :from)"
                                + (customerId == null ? "" : " and a.customerId = :customer")
                                + " order by a.position, a.addedAt, a.id, p.position",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to);
        if (customerId != null) {
            query.setParameter("customer", customerId);
        }
        return query
                .getResultStream()
                .collect(Collectors.groupingBy(row -> row[0], LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Assets::history)
                .toList();
    }

    /** @param rows one for each probe; one without any if it never had one */
    private static WatchHistory history(List<Object[]> rows) {
        Object[] asset = rows.get(0);
        return new WatchHistory(
                (UUID) asset[0],
                (UUID) asset[1],
                (String) asset[2],
                (AssetKind) asset[3],
                (String) asset[4],
                (Integer) asset[5],
                (String) asset[6],
                rows.stream()
                        .filter(row -> row[7] != null)
                        .map(row -> new WatchHistory.Term((ProbeKind) row[7], (Instant) row[8], (Instant) row[9]))
                        .toList());
    }

    /**
     * Makes the lists of what is watched exactly these, of all these customers at once: each flush looks through
     * everything that the transaction has read, and is too dear to be made for each. Assets keep their history by their
     * id, probes by their target; what is no longer named is watched no longer, but stays on record.
     *
     * @param wanted by customer
     */
    public void replaceAll(Map<UUID, List<AssetSpec>> wanted, Instant now) {
        Map<UUID, Map<String, Asset>> present = of(wanted.keySet()).stream()
                .collect(Collectors.groupingBy(Asset::customerId, Collectors.toMap(Asset::slug, Function.identity())));
        // Retired before anything is added: a heartbeat key may move from one asset to another.
        present.forEach((customer, assets) -> retireUnnamed(assets, wanted.getOrDefault(customer, List.of()), now));
        em.flush();
        wanted.forEach((customer, specs) -> become(customer, specs, present.getOrDefault(customer, Map.of()), now));
        endOutages(now);
        changed.fire(new ProbesChanged(Set.copyOf(wanted.keySet())));
    }

    private static void retireUnnamed(Map<String, Asset> present, List<AssetSpec> wanted, Instant now) {
        Set<String> named = wanted.stream().map(AssetSpec::id).collect(Collectors.toSet());
        present.values().stream().filter(asset -> !named.contains(asset.slug())).forEach(asset -> asset.retire(now));
    }

    private void become(UUID customer, List<AssetSpec> wanted, Map<String, Asset> present, Instant now) {
        for (int i = 0; i < wanted.size(); i++) {
            Asset known = present.get(wanted.get(i).id());
            if (known == null) {
                em.persist(new Asset(customer, wanted.get(i), i, now));
            } else {
                known.become(wanted.get(i), i, now);
            }
        }
    }

    // What is no longer watched cannot be seen to recover.
    private void endOutages(Instant now) {
        em.flush();
        em.createNativeQuery("update outage set ended_at = ?1 where ended_at is null"
                        + " and probe_id in (select id from probe where removed_at is not null)")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
