package jp.orikaeshi.callback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets whoever got our mail decide when they are called about one ticket, without a log-in. What the mail holds is kept
 * nowhere; only its digest is, so that nobody who reads the database can use it.
 */
@Entity
@Table(name = "choice_link")
public class ChoiceLink {
    /** Longer than the last time that could be agreed by it. */
    static final Duration LIFE = Window.FURTHEST.multipliedBy(2);

    @Id
    private String digest;

    private long ticket;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected ChoiceLink() {}

    ChoiceLink(String digest, long ticket, UUID customer, Instant now) {
        this.digest = digest;
        this.ticket = ticket;
        this.customerId = customer;
        this.expiresAt = now.plus(LIFE);
    }

    long ticket() {
        return ticket;
    }

    /** Not once the ticket turned out to be somebody else's: what it says is none of the first one's business. */
    boolean holds(Optional<UUID> owner, Instant now) {
        return now.isBefore(expiresAt) && owner.equals(Optional.of(customerId));
    }
}
