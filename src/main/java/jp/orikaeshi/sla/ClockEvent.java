package jp.orikaeshi.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import jp.orikaeshi.persistence.Coded;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger: something happened to the clock of one promise of one ticket. Written once; the database
 * refuses to change or delete it.
 */
@Entity
@Table(name = "clock_event")
public class ClockEvent {
    /** What {@link #of(ResultSet, TermsConverter)} reads. */
    static final String COLUMNS =
            "id, ticket, promise, cycle, kind, at, recorded_at, reason, percent, words, written_by,"
                    + " covers_from, covers_to, counts, terms, corrections";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long ticket;

    @Convert(converter = Promise.Column.class)
    private Promise promise;

    private int cycle;

    @Convert(converter = ClockEventKind.Column.class)
    private ClockEventKind kind;

    @Column
    private Instant at;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column
    private String reason;

    private int percent;

    private @Nullable String words;

    @Column(name = "written_by")
    private @Nullable String by;

    @Column(name = "covers_from")
    private @Nullable Instant coversFrom;

    @Column(name = "covers_to")
    private @Nullable Instant coversTo;

    private @Nullable Boolean counts;

    @Convert(converter = TermsConverter.class)
    private @Nullable Terms terms;

    // Only the database reads it: by it a second breach of a cycle is another row.
    @SuppressWarnings("unused")
    private int corrections;

    @SuppressWarnings("NullAway.Init")
    protected ClockEvent() {}

    private ClockEvent(ClockEventKind kind, Clocked of, Instant at, Instant recordedAt, String reason) {
        this.ticket = of.ticket();
        this.promise = of.promise();
        this.cycle = of.cycle();
        this.kind = kind;
        this.at = at;
        this.recordedAt = recordedAt;
        this.reason = reason;
    }

    /** What a clock belongs to: one promise of one ticket, counted from 1 each time that it is given again. */
    public record Clocked(long ticket, Promise promise, int cycle) {}

    /** A cycle begins, {@link ClockEventKind#STARTED} or {@link ClockEventKind#REOPENED}. */
    static ClockEvent begins(ClockEventKind kind, Clocked of, Terms terms, Instant at, String reason) {
        ClockEvent event = new ClockEvent(kind, of, at, at, reason);
        event.terms = terms;
        return event;
    }

    static ClockEvent reTermed(Clocked of, Terms terms, Instant at, String reason) {
        ClockEvent event = new ClockEvent(ClockEventKind.RE_TERMED, of, at, at, reason);
        event.terms = terms;
        return event;
    }

    /** Paused, resumed or met. */
    static ClockEvent of(ClockEventKind kind, Clocked of, Instant at, String reason) {
        return new ClockEvent(kind, of, at, at, reason);
    }

    static ClockEvent withdrawn(Clocked of, Withdrawal why, Instant at) {
        ClockEvent event = new ClockEvent(ClockEventKind.WITHDRAWN, of, at, at, why.reason());
        event.words = why.words();
        return event;
    }

    /**
     * The deadline passed at {@code at}; that it did was noticed at {@code noticed}.
     *
     * @param corrections how many of the cycle were known then: one that takes a breach back is followed by another breach,
     *     or by none
     */
    static ClockEvent missed(Clocked of, Instant at, Instant noticed, int corrections) {
        ClockEvent event = new ClockEvent(ClockEventKind.MISSED, of, at, noticed, "deadline");
        event.corrections = corrections;
        return event;
    }

    static ClockEvent warned(Clocked of, int percent, Instant at, Instant noticed) {
        ClockEvent event = new ClockEvent(ClockEventKind.WARNED, of, at, noticed, "deadline");
        event.percent = percent;
        return event;
    }

    static ClockEvent corrected(Clocked of, Correction correction, Instant at) {
        ClockEvent event = new ClockEvent(ClockEventKind.CORRECTED, of, at, at, "corrected");
        event.words = correction.reason();
        event.by = correction.by();
        event.coversFrom = correction.period().from();
        event.coversTo = correction.period().to();
        event.counts = correction.counts();
        return event;
    }

    static ClockEvent explained(Clocked of, BreachReason reason) {
        ClockEvent event = new ClockEvent(ClockEventKind.EXPLAINED, of, reason.at(), reason.at(), "explained");
        event.words = reason.words();
        event.by = reason.by();
        return event;
    }

    /** The event that a row of {@link #COLUMNS} has. */
    // Not by getObject: the server's own result sets look its method up again for each value.
    static ClockEvent of(ResultSet row, TermsConverter terms) throws SQLException {
        ClockEvent event = new ClockEvent();
        event.id = row.getLong(1);
        event.ticket = row.getLong(2);
        event.promise = Coded.of(Promise.class, row.getString(3));
        event.cycle = row.getInt(4);
        event.kind = Coded.of(ClockEventKind.class, row.getString(5));
        event.at = row.getTimestamp(6).toInstant();
        event.recordedAt = row.getTimestamp(7).toInstant();
        event.reason = row.getString(8);
        event.percent = row.getInt(9);
        event.words = row.getString(10);
        event.by = row.getString(11);
        event.coversFrom = instant(row, 12);
        event.coversTo = instant(row, 13);
        boolean counts = row.getBoolean(14);
        event.counts = row.wasNull() ? null : (Boolean) counts;
        event.terms = terms.convertToEntityAttribute(row.getString(15));
        event.corrections = row.getInt(16);
        return event;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp stored = row.getTimestamp(column);
        return stored == null ? null : stored.toInstant();
    }

    public long id() {
        return id;
    }

    public Clocked clock() {
        return new Clocked(ticket, promise, cycle);
    }

    long ticket() {
        return ticket;
    }

    public Promise promise() {
        return promise;
    }

    public int cycle() {
        return cycle;
    }

    public ClockEventKind kind() {
        return kind;
    }

    /** When it happened, for the clock. */
    public Instant at() {
        return at;
    }

    /** When it was written down; later than {@link #at} for what a late worker noticed. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Why: {@code opened}, {@code identified}, a ticket state, {@code deadline} and the like. */
    public String reason() {
        return reason;
    }

    /** What somebody gave as the reason; only of what was withdrawn, corrected or explained. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }

    /** Login of whoever corrected or explained; nothing of other events. */
    public Optional<String> by() {
        return Optional.ofNullable(by);
    }

    /** What a manager set right; nothing of other events. */
    public Optional<Correction> correction() {
        return coversFrom == null || coversTo == null || counts == null || words == null || by == null
                ? Optional.empty()
                : Optional.of(new Correction(new Period(coversFrom, coversTo), counts, words, by));
    }

    /** Why the promise was broken; nothing of other events. */
    public Optional<BreachReason> breachReason() {
        return kind != ClockEventKind.EXPLAINED || words == null || by == null
                ? Optional.empty()
                : Optional.of(new BreachReason(words, by, at));
    }

    /** The share of the allowed time that has passed; zero for all but warnings. */
    public int percent() {
        return percent;
    }

    /** How many corrections of its cycle were known when a breach was noticed; zero for all else. */
    public int corrections() {
        return corrections;
    }

    /** The terms that hold from here; only where a cycle begins or the terms change. */
    public Optional<Terms> terms() {
        return Optional.ofNullable(terms);
    }
}
