package jp.orikaeshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.orikaeshi.settings.Settings;

/** Lets people in and out, and finds out whose session or token it is that came with a request. */
@ApplicationScoped
public class SignIns {
    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Accounts accounts;

    @Inject
    LoginDesk loginDesk;

    /**
     * Tries a log-in. The password is hashed outside a transaction: it takes long, and connections are few.
     *
     * @param browsers the language that the browser asks for: that of the pages until the person chooses one
     */
    public LoginResult logIn(String login, String password, String address, Locale browsers) {
        Duration wait = loginDesk.begin(login, address);
        if (!wait.isZero()) {
            return new LoginResult.TooOften(wait);
        }
        if (!PasswordHash.matches(password, loginDesk.passwordHash(login).orElse(null))) {
            loginDesk.fail(login, address);
            return new LoginResult.Wrong();
        }
        return loginDesk.succeed(login, address, browsers);
    }

    /**
     * A person's own new password. Their other browsers are logged out, this one too. Whoever only holds their browser
     * must not find out the old one by trying: failures count together with those of log-ins.
     *
     * @param address where the request came from
     * @throws WeakPassword if the new one may be guessed; the old one is not looked at then
     */
    public PasswordChange changePassword(String login, String current, String wanted, String address) {
        PasswordRule.check(login, wanted);
        if (!loginDesk.begin(login, address).isZero()) {
            return PasswordChange.TOO_OFTEN;
        }
        if (!PasswordHash.matches(current, loginDesk.passwordHash(login).orElse(null))) {
            loginDesk.failToChange(login, address);
            return PasswordChange.WRONG;
        }
        if (wanted.equals(current)) {
            return PasswordChange.SAME;
        }
        loginDesk.changePassword(login, PasswordHash.of(wanted), address);
        return PasswordChange.DONE;
    }

    public void logOut(String cookie) {
        loginDesk.logOut(cookie);
    }

    /** The program that holds this token, if it still holds. */
    @Transactional
    public Optional<Identity> byToken(String token) {
        if (settings.apiToken().filter(bootstrap -> same(bootstrap, token)).isPresent()) {
            return Optional.of(
                    new Identity("api", "api", "API", Set.of(Roles.ADMIN), Locale.JAPANESE, Identity.Theme.SYSTEM));
        }
        Instant now = clock.instant();
        Optional<ApiToken> known = accounts.token(Secret.digest(token));
        known.filter(t -> t.isUseWorthNoting(now)).ifPresent(t -> accounts.noteUse(t, now));
        return known.map(t -> t.identity(stillHeld(t)));
    }

    // A token must not outlive what its maker may do: whoever left has programs too.
    private Set<String> stillHeld(ApiToken token) {
        return accounts.find(token.createdBy())
                .map(maker -> maker.active() ? maker.identity().held() : Set.<String>of())
                .orElse(Set.copyOf(Roles.ALL));
    }

    /** The person whose browser keeps this cookie, if the session still holds. */
    @Transactional
    public Optional<SignedIn> bySession(String cookie) {
        Instant now = clock.instant();
        return accounts.session(Secret.digest(cookie)).filter(s -> s.holds(now)).flatMap(session -> {
            session.seen(now);
            return accounts.find(session.login())
                    .filter(Account::active)
                    .map(account -> new SignedIn(account.identityIn(session.locale()), session.csrfToken()));
        });
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
