package jp.orikaeshi.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody searched the queue for. Kept here and named by its id, since both parts may be personal and addresses
 * end up in histories and logs.
 */
@Entity
@Table(name = "queue_search")
public class QueueSearch {
    @Id
    private UUID id;

    private String customer;
    private String words;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected QueueSearch() {}

    QueueSearch(String customer, String words, Instant now) {
        this.id = UUID.randomUUID();
        this.customer = customer;
        this.words = words;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    /** A customer's number as typed; empty for everybody. */
    public String customer() {
        return customer;
    }

    /** Words to be found; empty for all. */
    public String words() {
        return words;
    }
}
