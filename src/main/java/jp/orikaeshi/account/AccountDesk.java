package jp.orikaeshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.account.Identity.Theme;

/** What administrators do with accounts and tokens, and people with their own. Each deed is written in the audit. */
@ApplicationScoped
@Transactional
public class AccountDesk {
    @Inject
    Clock clock;

    @Inject
    Accounts accounts;

    @Inject
    Audit audit;

    @Inject
    Event<AccountSaved> saved;

    @Inject
    Event<AccountClosed> closed;

    @Inject
    @Any
    Instance<Commitment> commitments;

    /** Why this account cannot be closed yet: key of a sentence that says what to do first. */
    public Optional<String> stillNeeded(String login) {
        return commitments.stream().flatMap(c -> c.of(login).stream()).findFirst();
    }

    /** How those are called who have or had an account, by login. */
    public Map<String, String> names() {
        return accounts.names();
    }

    public List<Account> accounts() {
        return accounts.all();
    }

    public List<ApiToken> tokens() {
        return accounts.tokens();
    }

    /** Those that this person made, those that hold first. */
    public List<ApiToken> tokensOf(String login) {
        return accounts.tokens().stream()
                .filter(token -> token.createdBy().equals(login))
                .toList();
    }

    /** Whether there is or was such an account. */
    public boolean knows(String login) {
        return accounts.find(login).isPresent();
    }

    /** What was written down, newest first. */
    public AuditPage audit(AuditQuery query) {
        return AuditPage.of(accounts.audit(query), query.limit());
    }

    /** Everybody who did something that was written down. */
    public List<String> audited() {
        return accounts.audited();
    }

    /** An account with these roles, with or without one before; {@code by} is a login, or {@code system}. */
    public void save(String login, String name, Set<String> roles, String by) {
        accounts.ensure(login, name, roles);
        audit.record(by, "account-saved", login, "");
        saved.fire(new AccountSaved(login, name));
    }

    /**
     * Whoever left: nobody logs in by it any more.
     *
     * @throws StillNeeded if the person is still counted on; then nothing has changed
     */
    public void close(String login, String by) {
        stillNeeded(login).ifPresent(reason -> {
            throw new StillNeeded(reason);
        });
        closed.fire(new AccountClosed(login));
        accounts.close(login);
        audit.record(by, "account-closed", login, "");
    }

    /**
     * A password for somebody else, as typed by an administrator.
     *
     * @throws WeakPassword if it may be guessed
     */
    public void setPassword(String login, String password, String by) {
        PasswordRule.check(login, password);
        replacePassword(login, password);
        audit.record(by, "password-set", login, "");
    }

    /** The password that the operator chose in the settings, or the demo: whatever it is. */
    public void setFirstPassword(String login, String password) {
        replacePassword(login, password);
        audit.record("system", "password-set", login, "");
    }

    /** The last part of a link by which this person chooses a password; earlier ones no longer hold. */
    public String passwordLink(String login, String by) {
        account(login);
        accounts.endLinks(login);
        String secret = Secret.random();
        accounts.add(new PasswordLink(Secret.digest(secret), login, clock.instant()));
        audit.record(by, "password-link", login, "");
        return secret;
    }

    /** Whose link this is, if it still holds. */
    public Optional<String> loginOfLink(String secret) {
        return link(secret).map(PasswordLink::login);
    }

    /**
     * Uses up the link.
     *
     * @throws UnknownAccount if the link does not hold
     * @throws WeakPassword if the password may be guessed; then the link still holds
     */
    public void choosePassword(String secret, String wanted) {
        String login = link(secret).map(PasswordLink::login).orElseThrow(UnknownAccount::new);
        PasswordRule.check(login, wanted);
        replacePassword(login, wanted);
        audit.record(login, "password-chosen", login, "");
    }

    public void prefer(String login, Locale locale, Theme theme) {
        account(login).prefer(locale, theme, clock.instant());
    }

    /** A new token, told this once only. */
    public String createToken(String name, Set<String> roles, String by) {
        String token = "ok_" + Secret.random();
        accounts.add(new ApiToken(Secret.digest(token), name, roles, by, clock.instant()));
        audit.record(by, "token-created", name, "");
        return token;
    }

    /**
     * Ends one of a person's own tokens.
     *
     * @throws UnknownAccount if {@code by} did not make such a token
     */
    public void revokeOwnToken(UUID id, String by) {
        ApiToken token =
                accounts.token(id).filter(known -> known.createdBy().equals(by)).orElseThrow(UnknownAccount::new);
        token.revoke(clock.instant());
        audit.record(by, "token-revoked", token.name(), "");
    }

    private void replacePassword(String login, String password) {
        account(login).changePassword(PasswordHash.of(password));
        accounts.endSessions(login);
        accounts.endLinks(login);
    }

    private Optional<PasswordLink> link(String secret) {
        Instant now = clock.instant();
        return Optional.ofNullable(accounts.link(Secret.digest(secret))).filter(link -> link.holds(now));
    }

    private Account account(String login) {
        return accounts.find(login).filter(Account::active).orElseThrow(UnknownAccount::new);
    }
}
