package jp.orikaeshi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One browser in which somebody is logged in. In the database, so that a restart logs nobody out. */
@Entity
@Table(name = "account_session")
public class Session {
    /** A browser left alone for this long is logged out: longer than the pause between two night shifts. */
    public static final Duration IDLE = Duration.ofHours(24);

    /** And however busy it is, after this long. */
    public static final Duration LIFE = Duration.ofDays(7);

    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    @Id
    private String digest;

    private String login;

    private @Nullable String locale;

    @Column(name = "csrf_token")
    private String csrfToken;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    Session(String digest, String login, Locale browsers, String csrfToken, Instant now) {
        this.digest = digest;
        this.login = login;
        this.locale = browsers.getLanguage();
        this.csrfToken = csrfToken;
        this.startedAt = now;
        this.seenAt = now;
    }

    boolean holds(Instant now) {
        return now.isBefore(seenAt.plus(IDLE)) && now.isBefore(startedAt.plus(LIFE));
    }

    /** Noted every few minutes only: a write for each page would be a write for nothing. */
    void seen(Instant now) {
        if (now.isAfter(seenAt.plus(SEEN_EVERY))) {
            seenAt = now;
        }
    }

    String login() {
        return login;
    }

    /** The language that this browser asked for at the log-in; empty for one that logged in before that was kept. */
    Optional<Locale> locale() {
        return Optional.ofNullable(locale).map(Locale::forLanguageTag);
    }

    String csrfToken() {
        return csrfToken;
    }
}
