package jp.orikaeshi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Lets a calendar program read one person's duty. Such programs can neither log in nor send a token beside the address,
 * so the address itself is the secret; it is shown once and never kept.
 */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed {
    @Id
    private String login;

    @Column(name = "digest")
    private String digest;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    CalendarFeed(String login, String digest, Instant now) {
        this.login = login;
        this.digest = digest;
        this.createdAt = now;
    }

    String login() {
        return login;
    }

    Instant createdAt() {
        return createdAt;
    }
}
