package jp.orikaeshi.maintenance;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.Repository;
import jp.orikaeshi.settings.Settings;

/** All work that was ever announced. */
@Repository
public class Maintenances {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    Event<MaintenanceChanged> changed;

    public Optional<Maintenance> byId(UUID id) {
        return Optional.ofNullable(em.find(Maintenance.class, id));
    }

    /** What is announced now, also what comes again, and what is over but was not taken back; by its name. */
    public List<Maintenance> inForce() {
        return em.createQuery(
                        "select m from Maintenance m where m.removedAt is null order by m.slug", Maintenance.class)
                .getResultList();
    }

    /** When what was or will be worked on, from {@code from} on. */
    public MaintenanceCalendar calendar(Instant from) {
        return new MaintenanceCalendar(
                em.createQuery(
                                "select m from Maintenance m where (m.removedAt is null or m.removedAt > :from)"
                                        + " and (m.until is null or m.until > :from)",
                                Maintenance.class)
                        .setParameter("from", from)
                        .getResultList(),
                settings.zone());
    }

    public void add(Maintenance maintenance) {
        em.persist(maintenance);
        changed.fire(new MaintenanceChanged());
    }

    public void remove(Maintenance maintenance, Instant now) {
        maintenance.remove(now);
        changed.fire(new MaintenanceChanged());
    }

    /** Makes what is announced exactly this. What stays the same keeps its record. */
    public void replaceAll(List<MaintenanceSpec> wanted, String by, Instant now) {
        Map<String, Maintenance> unclaimed = new HashMap<>();
        inForce().forEach(known -> unclaimed.put(known.spec().id(), known));
        for (MaintenanceSpec spec : wanted) {
            Maintenance known = unclaimed.get(spec.id());
            if (known != null && known.spec().equals(spec)) {
                unclaimed.remove(spec.id());
            }
        }
        unclaimed.values().forEach(gone -> remove(gone, now));
        em.flush();
        List<MaintenanceSpec> present =
                inForce().stream().map(Maintenance::spec).toList();
        wanted.stream().filter(spec -> !present.contains(spec)).forEach(spec -> add(new Maintenance(spec, by, now)));
    }
}
