package jp.orikaeshi.report;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.UuidConverter;
import jp.orikaeshi.ticket.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * One version of a ticket's incident report: the words that people wrote for it, and who let it out. Once it is let out it
 * never changes; what is to be said differently is the next version.
 */
@Entity
@Table(name = "incident_report")
public class IncidentEdition {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    private long ticket;
    private int number;

    @Convert(converter = EditionState.Column.class)
    private EditionState state;

    private String cause;
    private String summary;
    private String remedy;
    private String prevention;
    private String changed;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "issued_by")
    private @Nullable String issuedBy;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected IncidentEdition() {}

    IncidentEdition(long ticket, int number, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.ticket = ticket;
        this.number = number;
        this.state = EditionState.DRAFT;
        this.cause = "";
        this.summary = "";
        this.remedy = "";
        this.prevention = "";
        this.changed = "";
        this.writtenBy = by;
        this.writtenAt = now;
    }

    /**
     * Says it in these words; a version that a manager was looking at is a draft again.
     *
     * @param different from the version before, for the customer; empty in the first
     */
    void write(Resolution words, String different, String by, Instant now) {
        unlessIssued();
        state = EditionState.DRAFT;
        cause = words.cause();
        summary = words.summary();
        remedy = words.remedy();
        prevention = words.prevention();
        changed = different;
        writtenBy = by;
        writtenAt = now;
    }

    /** A manager is to look at it. */
    void submit() {
        expect(EditionState.DRAFT);
        state = EditionState.REVIEW;
    }

    /** The manager wants it said differently. */
    void giveBack() {
        expect(EditionState.REVIEW);
        state = EditionState.DRAFT;
    }

    /** A manager lets it out, who was asked to look at it. */
    void approve(String by, Instant now) {
        expect(EditionState.REVIEW);
        issue(by, now);
    }

    void issue(String by, Instant now) {
        unlessIssued();
        state = EditionState.ISSUED;
        issuedBy = by;
        issuedAt = now;
    }

    private void unlessIssued() {
        if (state == EditionState.ISSUED) {
            throw new WrongEdition(ticket, state);
        }
    }

    private void expect(EditionState wanted) {
        if (state != wanted) {
            throw new WrongEdition(ticket, state);
        }
    }

    public UUID id() {
        return id;
    }

    public long ticket() {
        return ticket;
    }

    /** 1 for the first of its ticket. */
    public int number() {
        return number;
    }

    public EditionState state() {
        return state;
    }

    public boolean issued() {
        return state == EditionState.ISSUED;
    }

    public Resolution words() {
        return new Resolution(cause, summary, remedy, prevention);
    }

    /** What is different from the version before; empty in the first. */
    public String changed() {
        return changed;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Optional<String> issuedBy() {
        return Optional.ofNullable(issuedBy);
    }

    public Optional<Instant> issuedAt() {
        return Optional.ofNullable(issuedAt);
    }

    /** Goes up with each change: by it can be told what somebody has read. */
    public long version() {
        return version;
    }
}
