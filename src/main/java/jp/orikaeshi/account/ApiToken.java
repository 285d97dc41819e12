package jp.orikaeshi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.persistence.TextListConverter;
import org.jspecify.annotations.Nullable;

/** What a program shows instead of a log-in. The token itself is shown once and never kept. */
@Entity
@Table(name = "api_token")
public class ApiToken {
    private static final Duration USED_EVERY = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Column(name = "digest")
    private String digest;

    private String name;

    @Convert(converter = TextListConverter.class)
    private List<String> roles;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    ApiToken(String digest, String name, Set<String> roles, String createdBy, Instant now) {
        this.id = UUID.randomUUID();
        this.digest = digest;
        this.name = name;
        this.roles = Roles.ALL.stream().filter(roles::contains).toList();
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Whether {@code used_at} is old enough to be written again. */
    boolean isUseWorthNoting(Instant now) {
        return usedAt == null || now.isAfter(usedAt.plus(USED_EVERY));
    }

    /** @param within the roles that its maker holds today */
    Identity identity(Set<String> within) {
        Set<String> held = roles.stream().filter(within::contains).collect(Collectors.toUnmodifiableSet());
        return new Identity("api:" + name, createdBy, name, held, Locale.JAPANESE, Identity.Theme.SYSTEM);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<String> roles() {
        return List.copyOf(roles);
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
