package jp.orikaeshi.account;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody who has proved who they are: a person by session, a program by token.
 *
 * @param login the account's login; for a token the name under which its deeds are recorded
 * @param person login of the person who acts: for a token, of whoever made it
 * @param name as colleagues know them
 * @param roles of {@link Roles}
 */
public record Identity(String login, String person, String name, Set<String> roles, Locale locale, Theme theme) {

    /** How pages look to this person. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Identity {
        roles = Set.copyOf(roles);
    }

    /** All roles that this one may act in: an admin's are all. */
    public Set<String> held() {
        return roles.contains(Roles.ADMIN) ? Set.copyOf(Roles.ALL) : roles;
    }

    /** Whether one of the roles is held; an admin holds them all. */
    public boolean hasAny(Collection<String> wanted) {
        return roles.contains(Roles.ADMIN) ? !wanted.isEmpty() : wanted.stream().anyMatch(roles::contains);
    }
}
