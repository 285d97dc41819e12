package jp.orikaeshi.callback;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.customer.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** The promise to call somebody about a ticket. A ticket has at most one that stands; asking again joins it. */
@Entity
@Table(name = "callback")
public class Callback {
    @Id
    private UUID id;

    private long ticket;
    private PhoneNumber number;
    private PhoneNumber line;
    private String carrier;

    @Enumerated(EnumType.STRING)
    private CallbackState state;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "reached_at")
    private @Nullable Instant reachedAt;

    @Convert(converter = ProgressConverter.class)
    private Progress progress;

    @Enumerated(EnumType.STRING)
    private @Nullable Hindrance hindrance;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Callback() {}

    /**
     * A call-back whose first telephone may ring at once.
     *
     * @param number whom to call
     * @param line the caller ID: the number that the customer dialled
     * @param carrier by whose telephone
     * @param dueAt the promise
     */
    Callback(UUID id, long ticket, PhoneNumber number, PhoneNumber line, String carrier, Instant dueAt, Instant now) {
        this.id = id;
        this.ticket = ticket;
        this.number = number;
        this.line = line;
        this.carrier = carrier;
        this.state = CallbackState.SCHEDULED;
        this.requestedAt = now;
        this.dueAt = dueAt;
        this.progress = Progress.start(now);
    }

    /** The customer asked again and wants to be called on this number from the next attempt on. */
    void callAt(PhoneNumber other) {
        number = other;
    }

    UUID id() {
        return id;
    }

    long ticket() {
        return ticket;
    }

    PhoneNumber number() {
        return number;
    }

    PhoneNumber line() {
        return line;
    }

    String carrier() {
        return carrier;
    }

    CallbackState state() {
        return state;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Optional<Instant> reachedAt() {
        return Optional.ofNullable(reachedAt);
    }

    Progress progress() {
        return progress;
    }

    Optional<Hindrance> hindrance() {
        return Optional.ofNullable(hindrance);
    }
}
