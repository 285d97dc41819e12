package jp.orikaeshi.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One check of one asset, again and again. Its target never changes: another target is another probe. */
@Entity
@Table(name = "probe")
public class Probe {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "asset_id")
    private Asset asset;

    @Enumerated(EnumType.STRING)
    private ProbeKind kind;

    @Column
    private Params params;

    @Column
    private @Nullable Duration interval;

    @Column
    private int position;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Probe() {}

    Probe(Asset asset, ProbeSpec spec, int position, Instant now) {
        this.id = UUID.randomUUID();
        this.asset = asset;
        this.kind = spec.kind();
        this.params = spec.params();
        this.interval = spec.interval();
        this.position = position;
        this.addedAt = now;
    }

    void schedule(@Nullable Duration newInterval, int newPosition) {
        interval = newInterval;
        position = newPosition;
    }

    void retire(Instant now) {
        removedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Asset asset() {
        return asset;
    }

    public ProbeKind kind() {
        return kind;
    }

    public Params params() {
        return params;
    }

    /** From one check to the next. */
    public Duration interval() {
        return interval == null ? kind.usualInterval() : interval;
    }

    public int position() {
        return position;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public boolean watched() {
        return removedAt == null;
    }

    public ProbeSpec spec() {
        return new ProbeSpec(kind, params, interval);
    }
}
