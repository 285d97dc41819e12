package jp.orikaeshi.monitoring.device;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.Repository;

/** All devices that are known, or were seen lately. */
@Repository
public class Devices {
    // Not as entities: whoever changes one later has to read it again behind the lock.
    private static final String KNOWN =
            "select d.assetId, d.mac, d.name, d.always, d.several from Device d where d.name is not null";
    private static final String ORDER = " order by d.mac";

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Inject
    Vendors vendors;

    public Optional<Device> byId(UUID id) {
        return Optional.ofNullable(em.find(Device.class, id));
    }

    /** Those of one network. */
    public List<Device> of(UUID asset) {
        return em.createQuery("select d from Device d where d.assetId = :asset order by d.mac", Device.class)
                .setParameter("asset", asset)
                .getResultList();
    }

    /** How many there are, by network. */
    public Map<UUID, DeviceCount> counts() {
        Map<UUID, DeviceCount> counts = new HashMap<>();
        em.createQuery("select d.assetId, d.mac, d.name from Device d", Object[].class)
                .getResultStream()
                .forEach(row -> counts.merge(
                        (UUID) row[0],
                        DeviceCount.of(new MacAddress((String) row[1]), row[2] != null),
                        DeviceCount::plus));
        return counts;
    }

    /** All devices, by network. */
    public Map<UUID, List<Device>> byNetwork() {
        return em.createQuery("select d from Device d order by d.mac", Device.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Device::assetId));
    }

    /** The network on which this device is. */
    Optional<UUID> network(UUID id) {
        return em.createQuery("select d.assetId from Device d where d.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Those that the desk knows, by network. */
    public Map<UUID, List<KnownDevice>> known() {
        return byNetwork(em.createQuery(KNOWN + ORDER, Object[].class));
    }

    /** Those that the desk knows on the networks of one customer, by network. */
    public Map<UUID, List<KnownDevice>> known(UUID customer) {
        return byNetwork(em.createQuery(
                        KNOWN
                                + " and exists (select a from Asset a where a.id = d.assetId and a.customerId = :customer)"
                                + ORDER,
                        Object[].class)
                .setParameter("customer", customer));
    }

    private static Map<UUID, List<KnownDevice>> byNetwork(TypedQuery<Object[]> known) {
        return known.getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new KnownDevice(
                                        new MacAddress((String) row[1]), (String) row[2], (Boolean) row[3], (Boolean)
                                                row[4]),
                                Collectors.toList())));
    }

    void add(Device device) {
        em.persist(device);
    }

    void remove(Device device) {
        em.remove(device);
    }

    /** Only one at a time changes the devices of a network. */
    void lock(UUID asset) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(cast(?1 as text), 4001)) as text)")
                .setParameter(1, asset.toString())
                .getSingleResult();
    }

    /** Makes the known devices of a network exactly these. One that is no longer named is unknown if it was ever seen. */
    public void replaceKnown(UUID asset, List<KnownDevice> wanted, String by, Instant now) {
        lock(asset);
        Map<MacAddress, Device> present = new HashMap<>();
        of(asset).forEach(device -> present.put(device.mac(), device));
        Set<MacAddress> named = wanted.stream().map(KnownDevice::mac).collect(Collectors.toSet());
        present.values().stream()
                .filter(device -> device.known() && !named.contains(device.mac()))
                .forEach(this::forget);
        Set<MacAddress> fresh =
                named.stream().filter(mac -> !present.containsKey(mac)).collect(Collectors.toSet());
        Map<MacAddress, String> makers = vendors.of(fresh);
        for (KnownDevice known : wanted) {
            Device device = present.get(known.mac());
            if (device == null) {
                device = new Device(asset, known.mac(), makers.get(known.mac()));
                em.persist(device);
            }
            device.become(known, by, now);
        }
    }

    /** It is known from now on, whether it was ever seen or not. */
    void know(UUID asset, KnownDevice wanted, String by, Instant now) {
        Device device = em.createQuery("select d from Device d where d.assetId = :asset and d.mac = :mac", Device.class)
                .setParameter("asset", asset)
                .setParameter("mac", wanted.mac().value())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Device fresh = new Device(
                            asset,
                            wanted.mac(),
                            vendors.of(Set.of(wanted.mac())).get(wanted.mac()));
                    em.persist(fresh);
                    return fresh;
                });
        device.become(wanted, by, now);
    }

    /** It is known no longer; one that was never seen is nothing then. */
    void forget(Device device) {
        if (device.lastSeen().isPresent()) {
            device.becomeUnknown();
        } else {
            em.remove(device);
        }
    }
}
