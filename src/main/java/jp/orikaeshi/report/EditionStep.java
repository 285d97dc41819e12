package jp.orikaeshi.report;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.persistence.UuidConverter;

/** Something that somebody did with a version of a report. Written once. */
@Entity
@Table(name = "incident_report_step")
public class EditionStep {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Convert(converter = UuidConverter.class)
    @Column(name = "report_id")
    private UUID report;

    private Instant at;
    private String who;
    private String what;
    private String words;

    @SuppressWarnings("NullAway.Init")
    protected EditionStep() {}

    EditionStep(IncidentEdition edition, String what, String who, String words, Instant at) {
        this.id = UUID.randomUUID();
        this.report = edition.id();
        this.at = at;
        this.who = who;
        this.what = what;
        this.words = words;
    }

    public UUID report() {
        return report;
    }

    public Instant at() {
        return at;
    }

    /** A login, or {@code system}. */
    public String who() {
        return who;
    }

    /** {@code written}, {@code submitted}, {@code returned} or {@code issued}. */
    public String what() {
        return what;
    }

    /** What they said with it; may be empty. */
    public String words() {
        return words;
    }
}
