package jp.orikaeshi.monitoring.content;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a page said at a time: approved, or seen and different from what was. */
@Entity
@Table(name = "page_version")
public class PageVersion {
    /** Whoever took the first good page as the baseline: nobody. */
    public static final String BY_ITSELF = "system";

    @Id
    private UUID id;

    @Column(name = "probe_id")
    private UUID probeId;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column
    private String outcome;

    @Column
    private String fingerprint;

    @Column
    @Convert(converter = PageContentConverter.class)
    private PageContent content;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PageVersion() {}

    PageVersion(UUID probe, String outcome, PageContent content, Instant now) {
        this.id = UUID.randomUUID();
        this.probeId = probe;
        this.seenAt = now;
        this.outcome = outcome;
        this.content = content;
        this.fingerprint = content.fingerprint();
    }

    /** From now on this is what the page has to be. */
    void approve(String by, Instant now) {
        approvedAt = now;
        approvedBy = by;
    }

    /** The page has changed on, and this is what it says now. */
    void become(PageContent now) {
        if (!says(now)) {
            content = now;
            fingerprint = now.fingerprint();
        }
    }

    /** The page shows something else again. */
    void leave(Instant now) {
        leftAt = now;
    }

    /** When it was first seen. */
    public Instant seenAt() {
        return seenAt;
    }

    /** What was found about it. */
    public String outcome() {
        return outcome;
    }

    /** Whether this is the page. */
    boolean says(PageContent page) {
        return fingerprint.equals(page.fingerprint());
    }

    boolean alarming() {
        return !outcome.equals("ok");
    }

    public String fingerprint() {
        return fingerprint;
    }

    public PageContent content() {
        return content;
    }

    public Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    public Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }
}
