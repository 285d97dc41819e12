package jp.orikaeshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The steps of a log-in, each a transaction of its own: failures stay counted whatever follows. */
@ApplicationScoped
@Transactional
public class LoginDesk {
    @Inject
    Clock clock;

    @Inject
    Accounts accounts;

    @Inject
    LoginFailures failures;

    @Inject
    Audit audit;

    /** How long to wait if this comes too soon after failures; zero if it does not. */
    Duration begin(String login, String address) {
        Instant now = clock.instant();
        Duration wait = failures.begin(address(address), Throttle.ADDRESS, now);
        return wait.isZero() ? failures.begin(account(login), Throttle.ACCOUNT, now) : wait;
    }

    /** What to compare the password with; nothing for whoever cannot log in. */
    Optional<String> passwordHash(String login) {
        return accounts.find(login).map(Account::passwordHash);
    }

    LoginResult succeed(String login, String address, Locale browsers) {
        Instant now = clock.instant();
        Account account = accounts.find(login).orElseThrow();
        account.comesWith(browsers);
        failures.forget(List.of(account(login), address(address)));
        accounts.purgeSessions(now);
        String cookie = Secret.random();
        accounts.add(new Session(Secret.digest(cookie), login, browsers, Secret.random(), now));
        audit.record(login, "logged-in", login, address);
        return new LoginResult.In(cookie, account.identity());
    }

    /** Only who exists is written down: the login field is where people type passwords by mistake. */
    void fail(String login, String address) {
        if (accounts.find(login).isPresent()) {
            audit.record(login, "login-failed", login, address);
        }
    }

    /** Somebody who is in could not say their own password: perhaps they only hold the browser. */
    void failToChange(String login, String address) {
        audit.record(login, "password-change-failed", login, address);
    }

    /** The old password was right: the new one, and they are logged out everywhere. */
    void changePassword(String login, String hash, String address) {
        failures.forget(List.of(account(login), address(address)));
        accounts.find(login).orElseThrow(UnknownAccount::new).changePassword(hash);
        accounts.endSessions(login);
        accounts.endLinks(login);
        audit.record(login, "password-changed", login, address);
    }

    void logOut(String cookie) {
        accounts.session(Secret.digest(cookie)).ifPresent(session -> {
            accounts.remove(session);
            audit.record(session.login(), "logged-out", session.login(), "");
        });
    }

    private static String account(String login) {
        return "account " + Secret.digest(login.toLowerCase(Locale.ROOT));
    }

    private static String address(String address) {
        return "address " + address;
    }
}
