package jp.orikaeshi.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An override, an absence or a swap. What it says never changes: it is answered, or taken back, and stays on record. It
 * counts from when it was entered, or agreed to, until it was taken back: who was on duty in the past stays as it was.
 */
@Entity
@Table(name = "duty_entry")
public class DutyEntry {
    @Id
    private UUID id;

    private String slug;

    @Convert(converter = EntrySpecConverter.class)
    private EntrySpec spec;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "agreed_at")
    private @Nullable Instant agreedAt;

    @Column(name = "declined_at")
    private @Nullable Instant declinedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Column(name = "removed_by")
    private @Nullable String removedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected DutyEntry() {}

    /**
     * A new one. A swap waits to be agreed to, all else counts at once.
     *
     * @param slug its id in the desk file
     * @param by a login, or {@code system} for a desk file
     */
    public DutyEntry(String slug, EntrySpec spec, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.slug = slug;
        this.spec = spec;
        this.from = spec.reach().from();
        this.to = spec.reach().to();
        this.addedAt = now;
        this.addedBy = by;
        this.agreedAt = spec instanceof SwapSpec ? null : now;
    }

    /** As a desk file wants it. */
    public DutyEntry(NamedEntry named, String by, Instant now) {
        this(named.slug(), named.spec(), by, now);
        this.agreedAt = named.agreed() ? now : null;
    }

    /** As a desk file has it. */
    public NamedEntry named() {
        return new NamedEntry(slug, spec, agreedAt != null);
    }

    void agree(Instant now) {
        agreedAt = now;
    }

    void decline(Instant now) {
        declinedAt = now;
    }

    void remove(String by, Instant now) {
        removedAt = now;
        removedBy = by;
    }

    Stream<Alteration> alterations() {
        return agreedAt == null ? Stream.empty() : spec.alterations(id, agreedAt, end());
    }

    Stream<Roster.Away> aways() {
        return agreedAt == null ? Stream.empty() : spec.aways(agreedAt, end());
    }

    private Instant end() {
        return removedAt == null ? Instant.MAX : removedAt;
    }

    /** What became of it by then. */
    public EntryState state(Instant now) {
        if (removedAt != null) {
            return EntryState.WITHDRAWN;
        }
        if (declinedAt != null) {
            return EntryState.DECLINED;
        }
        // A swap is agreed before the first shift begins, or not at all.
        if (agreedAt == null) {
            return now.isBefore(from) ? EntryState.ASKED : EntryState.EXPIRED;
        }
        return now.isBefore(to) ? EntryState.AGREED : EntryState.OVER;
    }

    public UUID id() {
        return id;
    }

    /** Its id in the desk file. */
    public String slug() {
        return slug;
    }

    public EntrySpec spec() {
        return spec;
    }

    /** When it came into force; empty for a swap that nobody agreed to. */
    public Optional<Instant> agreedAt() {
        return Optional.ofNullable(agreedAt);
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** A login, or {@code system} for a desk file. */
    public String addedBy() {
        return addedBy;
    }
}
