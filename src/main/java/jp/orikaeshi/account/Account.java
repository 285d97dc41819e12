package jp.orikaeshi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.orikaeshi.account.Identity.Theme;
import jp.orikaeshi.persistence.TextListConverter;
import org.jspecify.annotations.Nullable;

/** A person who can log in once they have a password. Whoever left stays as an inactive one: old tickets name them. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    private String login;

    private String name;
    private @Nullable String password;

    @Convert(converter = TextListConverter.class)
    private List<String> roles;

    private String locale;
    private String theme;

    @Column(name = "locale_chosen_at")
    private @Nullable Instant localeChosenAt;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    public Account(String login, String name, Set<String> roles, Instant now) {
        this.login = login;
        this.name = name;
        this.roles = inOrder(roles);
        this.locale = "ja";
        this.theme = Theme.SYSTEM.code();
        this.active = true;
        this.createdAt = now;
    }

    /** Who they are and what they may do from now on; an inactive account is active again. */
    public void describe(String newName, Set<String> newRoles) {
        name = newName;
        roles = inOrder(newRoles);
        active = true;
    }

    /** Takes the encoded form of {@link PasswordHash}. */
    void changePassword(String hash) {
        password = hash;
    }

    void prefer(Locale newLocale, Theme newTheme, Instant now) {
        locale = newLocale.getLanguage();
        localeChosenAt = now;
        theme = newTheme.code();
    }

    /** Their browser's language, unless they have chosen one. */
    void comesWith(Locale browsers) {
        if (localeChosenAt == null) {
            locale = browsers.getLanguage();
        }
    }

    void close() {
        active = false;
        password = null;
    }

    private static List<String> inOrder(Set<String> roles) {
        return Roles.ALL.stream().filter(roles::contains).toList();
    }

    public Identity identity() {
        return identity(Locale.forLanguageTag(locale));
    }

    /** The same in one of their browsers, whose language it is in until they have chosen one. */
    Identity identityIn(Optional<Locale> browsers) {
        return localeChosenAt == null ? browsers.map(this::identity).orElseGet(this::identity) : identity();
    }

    private Identity identity(Locale pages) {
        return new Identity(login, login, name, roles(), pages, Theme.valueOf(theme.toUpperCase(Locale.ROOT)));
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    public boolean active() {
        return active;
    }

    public boolean hasPassword() {
        return password != null;
    }

    @Nullable
    String passwordHash() {
        return active ? password : null;
    }
}
