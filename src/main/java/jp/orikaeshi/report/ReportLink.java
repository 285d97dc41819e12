package jp.orikaeshi.report;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.UuidConverter;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever has it read one version of a report without a log-in, for some time, unless it is taken back. Its secret is
 * kept nowhere; only its digest is.
 */
@Entity
@Table(name = "report_link")
public class ReportLink {
    @Id
    private String digest;

    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Convert(converter = UuidConverter.class)
    @Column(name = "report_id")
    private UUID report;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    private int fetched;

    @Column(name = "fetched_at")
    private @Nullable Instant fetchedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReportLink() {}

    ReportLink(String digest, UUID report, String by, Instant now, Instant until) {
        this.digest = digest;
        this.id = UUID.randomUUID();
        this.report = report;
        this.createdBy = by;
        this.createdAt = now;
        this.expiresAt = until;
    }

    boolean holds(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void fetched(Instant now) {
        fetched++;
        fetchedAt = now;
    }

    /** Nobody reads anything by it any more. Done twice is done once. */
    void revoke(String by, Instant now) {
        if (revokedAt == null) {
            revokedBy = by;
            revokedAt = now;
        }
    }

    /** By which it is named among us: who sees it cannot use it. */
    public UUID id() {
        return id;
    }

    public UUID report() {
        return report;
    }

    /** A login, or {@code mail}. */
    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** How often the report was read by it. */
    public int fetched() {
        return fetched;
    }

    public Optional<Instant> fetchedAt() {
        return Optional.ofNullable(fetchedAt);
    }
}
