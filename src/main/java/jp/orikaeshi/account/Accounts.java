package jp.orikaeshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Accounts, and what hangs on them: sessions, tokens, links, calendar feeds, audit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Accounts {
    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Inject
    Clock clock;

    /** There is an active account with these roles afterwards. A new one has no password yet. */
    public void ensure(String login, Set<String> roles) {
        Optional<Account> known = find(login);
        ensure(login, known.map(Account::name).orElse(login), roles);
    }

    /** The same, with the name that colleagues know. */
    public void ensure(String login, String name, Set<String> roles) {
        find(login)
                .ifPresentOrElse(
                        account -> account.describe(name, roles),
                        () -> em.persist(new Account(login, name, roles, clock.instant())));
    }

    /** Nobody logs in by it any more, and who is logged in by it is out; unknown logins are fine. */
    public void close(String login) {
        find(login).ifPresent(Account::close);
        endSessions(login);
    }

    /** Empty for an unknown login. */
    public Set<String> rolesOf(String login) {
        return find(login).map(Account::roles).orElse(Set.of());
    }

    public Optional<Account> find(String login) {
        return Optional.ofNullable(em.find(Account.class, login));
    }

    /** How those are called who have or had an account, by login. */
    public Map<String, String> names() {
        return em.createQuery("select a.login, a.name from Account a", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** The language of those who have or had an account, by login. */
    public Map<String, Locale> locales() {
        return em.createQuery("select a.login, a.locale from Account a", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> Locale.forLanguageTag((String) row[1])));
    }

    /** Logins of those who can log in and have this role. */
    @SuppressWarnings("unchecked")
    public List<String> having(String role) {
        return em.createQuery(
                        "select a.login, a.roles from Account a where a.active = true order by a.login", Object[].class)
                .getResultStream()
                .filter(row -> ((List<String>) row[1]).contains(role))
                .map(row -> (String) row[0])
                .toList();
    }

    public List<Account> all() {
        return em.createQuery("select a from Account a order by a.active desc, a.login", Account.class)
                .getResultList();
    }

    Optional<Session> session(String digest) {
        return Optional.ofNullable(em.find(Session.class, digest));
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    void endSessions(String login) {
        em.createQuery("delete from Session s where s.login = :login")
                .setParameter("login", login)
                .executeUpdate();
    }

    /** Sessions that no longer hold are of no use to anybody. */
    void purgeSessions(Instant now) {
        em.createQuery("delete from Session s where s.seenAt < :idle or s.startedAt < :old")
                .setParameter("idle", now.minus(Session.IDLE))
                .setParameter("old", now.minus(Session.LIFE))
                .executeUpdate();
    }

    /** Those that are not revoked first. */
    public List<ApiToken> tokens() {
        return em.createQuery(
                        "select t from ApiToken t order by case when t.revokedAt is null then 0 else 1 end,"
                                + " t.createdAt desc",
                        ApiToken.class)
                .getResultList();
    }

    Optional<ApiToken> token(UUID id) {
        return Optional.ofNullable(em.find(ApiToken.class, id));
    }

    Optional<ApiToken> token(String digest) {
        return em.createQuery(
                        "select t from ApiToken t where t.digest = :digest and t.revokedAt is null", ApiToken.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    /** Without the version: two requests at a time must not fail over a note. */
    void noteUse(ApiToken token, Instant now) {
        em.createQuery("update ApiToken t set t.usedAt = :now where t.id = :id")
                .setParameter("now", now)
                .setParameter("id", token.id())
                .executeUpdate();
    }

    @Nullable
    PasswordLink link(String digest) {
        return em.find(PasswordLink.class, digest);
    }

    void endLinks(String login) {
        em.createQuery("delete from PasswordLink l where l.login = :login")
                .setParameter("login", login)
                .executeUpdate();
    }

    Optional<CalendarFeed> feed(String login) {
        return Optional.ofNullable(em.find(CalendarFeed.class, login));
    }

    Optional<CalendarFeed> feedOf(String digest) {
        return em.createQuery("select f from CalendarFeed f where f.digest = :digest", CalendarFeed.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    /** False if there was none. */
    boolean endFeed(String login) {
        return em.createQuery("delete from CalendarFeed f where f.login = :login")
                        .setParameter("login", login)
                        .executeUpdate()
                > 0;
    }

    boolean audited(Instant since, String actor, String action, String subject) {
        return !em.createQuery(
                        "select e.id from AuditEntry e where e.at >= :since and e.actor = :actor"
                                + " and e.action = :action and e.subject = :subject",
                        Long.class)
                .setParameter("since", since)
                .setParameter("actor", actor)
                .setParameter("action", action)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The newest entries first, one more than asked for if there are more. */
    List<AuditEntry> audit(AuditQuery query) {
        return em.createQuery(
                        "select e from AuditEntry e where e.id < :before and (:who = '' or e.actor = :who)"
                                + " order by e.id desc",
                        AuditEntry.class)
                .setParameter("before", query.before())
                .setParameter("who", query.who())
                .setMaxResults(query.limit() + 1)
                .getResultList();
    }

    /** Everybody of whom there are entries, by name. */
    List<String> audited() {
        return em.createQuery("select distinct e.actor from AuditEntry e order by e.actor", String.class)
                .getResultList();
    }
}
