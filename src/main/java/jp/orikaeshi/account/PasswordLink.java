package jp.orikaeshi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Lets one person choose a password, once, for two days. */
@Entity
@Table(name = "password_link")
public class PasswordLink {
    static final Duration LIFE = Duration.ofDays(2);

    @Id
    private String digest;

    private String login;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected PasswordLink() {}

    PasswordLink(String digest, String login, Instant now) {
        this.digest = digest;
        this.login = login;
        this.expiresAt = now.plus(LIFE);
    }

    boolean holds(Instant now) {
        return now.isBefore(expiresAt);
    }

    String login() {
        return login;
    }
}
