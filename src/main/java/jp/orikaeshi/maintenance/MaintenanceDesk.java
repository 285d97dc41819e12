package jp.orikaeshi.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Audit;
import jp.orikaeshi.settings.Settings;

/** What people do with announced work. Each deed is written in the audit. */
@ApplicationScoped
@Transactional
public class MaintenanceDesk {
    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Maintenances maintenances;

    @Inject
    Audit audit;

    @Inject
    Event<MaintenanceChanged> changed;

    /** Everything that is announced, each with its open or next window; what is open first, then by that window's beginning. */
    public List<Announced> announced() {
        Instant now = clock.instant();
        return maintenances.inForce().stream()
                .map(work -> Announced.of(work, now, settings.zone()))
                .sorted()
                .toList();
    }

    /**
     * Announces work that comes once. It counts from now at the earliest.
     *
     * @param to later than {@code from} and than now
     */
    public UUID announce(Subject subject, String reason, OffsetDateTime from, OffsetDateTime to, String by) {
        String slug = "once-" + UUID.randomUUID().toString().substring(0, 8);
        Maintenance work =
                new Maintenance(new MaintenanceSpec(slug, reason, subject, Timing.once(from, to)), by, clock.instant());
        maintenances.add(work);
        audit.record(by, "maintenance-announced", slug, "");
        return work.id();
    }

    /** Ends the window that is open now; later ones come as planned. False if there is none. */
    public boolean endEarly(UUID id, String by) {
        Optional<Maintenance> ended = maintenances
                .byId(id)
                .filter(Maintenance::inForce)
                .filter(work -> work.endEarly(clock.instant(), settings.zone()).isPresent());
        ended.ifPresent(work -> {
            audit.record(by, "maintenance-ended", work.spec().id(), "");
            changed.fire(new MaintenanceChanged());
        });
        return ended.isPresent();
    }

    /** Takes it back, with all windows to come. False if it is not announced. */
    public boolean cancel(UUID id, String by) {
        Optional<Maintenance> known = maintenances.byId(id).filter(Maintenance::inForce);
        known.ifPresent(work -> {
            maintenances.remove(work, clock.instant());
            audit.record(by, "maintenance-cancelled", work.spec().id(), "");
        });
        return known.isPresent();
    }
}
