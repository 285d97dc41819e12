package jp.orikaeshi.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.duty.Way;
import jp.orikaeshi.persistence.InstantConverter;
import jp.orikaeshi.persistence.UuidConverter;
import jp.orikaeshi.ticket.ParamsConverter;
import org.jspecify.annotations.Nullable;

/** What one engineer is told, by one way: who, what, how, when, and what became of it. */
@Entity
@Table(name = "notification")
public class Notification {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    private String engineer;

    @Convert(converter = NoticeKind.Column.class)
    private NoticeKind kind;

    private @Nullable Long ticket;

    @Convert(converter = UuidConverter.class)
    private @Nullable UUID incident;

    @Convert(converter = ParamsConverter.class)
    private Map<String, String> params;

    private String way;
    private int place;

    @Convert(converter = NotificationState.Column.class)
    private NotificationState state;

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "due_at")
    private Instant dueAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable String detail;

    private boolean held;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Notification() {}

    /** @param place of the way among the engineer's */
    Notification(String engineer, Notice what, Way way, int place, Instant dueAt, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.engineer = engineer;
        this.kind = what.kind();
        this.ticket = what.ticket();
        this.incident = what.incident();
        this.params = what.params();
        this.way = way.by();
        this.place = place;
        this.state = NotificationState.WAITING;
        this.createdAt = createdAt;
        this.dueAt = dueAt;
    }

    /** Quiet hours hold it back. */
    void heldUntil(Instant at) {
        dueAt = at;
        held = true;
    }

    /** Its turn comes sooner than it was to. */
    void hastenedTo(Instant at) {
        dueAt = at;
        held = false;
    }

    /** The other side is about to be asked. */
    void sending() {
        state = NotificationState.SENDING;
        held = false;
    }

    /** The other side certainly did not take it, and may later. */
    void notTaken(String why) {
        state = NotificationState.WAITING;
        detail = why;
    }

    /** @param why for people; null where the state says it */
    void ended(NotificationState how, @Nullable String why, Instant now) {
        state = how;
        detail = why;
        endedAt = now;
        held = false;
    }

    boolean open() {
        return endedAt == null;
    }

    Notice notice() {
        return new Notice(kind, ticket, incident, params);
    }

    public UUID id() {
        return id;
    }

    /** The login. */
    public String engineer() {
        return engineer;
    }

    public NoticeKind kind() {
        return kind;
    }

    /** Empty: about an outage of a provider, or a test. */
    public Optional<Long> ticket() {
        return Optional.ofNullable(ticket);
    }

    /** Code of the way. */
    public String way() {
        return way;
    }

    int place() {
        return place;
    }

    public NotificationState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it is to be sent, or was to be. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Whether quiet hours hold it back. */
    public boolean held() {
        return held;
    }

    /** When it was known what became of it; empty until then. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Why it came so; empty where the state says it. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
