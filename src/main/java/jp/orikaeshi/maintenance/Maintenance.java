package jp.orikaeshi.maintenance;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Work that was announced. It never changes: what was entered otherwise is another entry, and this one stays on record.
 * It counts from when it was entered until it was taken back, so that nobody can excuse an outage afterwards.
 */
@Entity
@Table(name = "maintenance")
public class Maintenance {
    @Id
    private UUID id;

    @Column
    private String slug;

    @Column
    private String reason;

    @Column(name = "customer_id")
    private @Nullable UUID customer;

    @Column(name = "asset_id")
    private @Nullable UUID asset;

    @Column
    private @Nullable String provider;

    @Column
    @Convert(converter = TimingConverter.class)
    private Timing timing;

    @Column(name = "until_at")
    private @Nullable Instant until;

    @Column(name = "early_ends")
    @Convert(converter = EarlyEndsConverter.class)
    private Map<String, String> earlyEnds;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Maintenance() {}

    public Maintenance(MaintenanceSpec spec, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.slug = spec.id();
        this.reason = spec.reason();
        this.customer = spec.subject().customer();
        this.asset = spec.subject().asset();
        this.provider = spec.subject().provider();
        this.timing = spec.timing();
        this.until = spec.timing().end().orElse(null);
        this.earlyEnds = Map.of();
        this.addedAt = now;
        this.addedBy = by;
    }

    /** Ends the window that is open at that moment; nothing if none is. */
    Optional<Period> endEarly(Instant now, ZoneId deskZone) {
        Optional<Period> open = periods(now, now.plusNanos(1), deskZone)
                .filter(period -> period.covers(now))
                .findFirst();
        open.ifPresent(period -> {
            Map<String, String> more = new HashMap<>(earlyEnds);
            timing.between(now, now.plusNanos(1), deskZone)
                    .forEach(planned -> more.put(planned.from().toString(), now.toString()));
            earlyEnds = more;
        });
        return open;
    }

    void remove(Instant now) {
        removedAt = now;
    }

    /** The windows that it opened or will open in this time, each as it was or is to be, the earliest first. */
    public Stream<Period> periods(Instant from, Instant to, ZoneId deskZone) {
        Instant taken = removedAt == null ? Instant.MAX : removedAt;
        return timing.between(from, to, deskZone)
                .map(this::cut)
                .flatMap(period -> period.within(addedAt, taken).stream());
    }

    private Period cut(Period planned) {
        String ended = earlyEnds.get(planned.from().toString());
        return ended == null ? planned : new Period(planned.from(), Instant.parse(ended));
    }

    boolean covers(Site site) {
        return subject().covers(site);
    }

    public UUID id() {
        return id;
    }

    public String reason() {
        return reason;
    }

    public Subject subject() {
        return new Subject(customer, asset, provider);
    }

    public Timing timing() {
        return timing;
    }

    /** A login, or {@code system} for a desk file. */
    public String addedBy() {
        return addedBy;
    }

    public boolean inForce() {
        return removedAt == null;
    }

    public MaintenanceSpec spec() {
        return new MaintenanceSpec(slug, reason, subject(), timing);
    }
}
