package jp.orikaeshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The secret address by which a calendar program reads a person's duty: at most one for each. */
@ApplicationScoped
@Transactional
public class CalendarFeedDesk {
    @Inject
    Clock clock;

    @Inject
    Accounts accounts;

    @Inject
    Audit audit;

    /** The secret part of a new address, told this once only; the one before no longer holds. */
    public String renew(String login) {
        Account owner = accounts.find(login).filter(Account::active).orElseThrow(UnknownAccount::new);
        accounts.endFeed(login);
        String secret = Secret.random();
        accounts.add(new CalendarFeed(owner.login(), Secret.digest(secret), clock.instant()));
        audit.record(login, "feed-renewed", login, "");
        return secret;
    }

    /** Whoever has the address reads nothing by it any more. */
    public void end(String login) {
        if (accounts.endFeed(login)) {
            audit.record(login, "feed-ended", login, "");
        }
    }

    /** When the address that holds was made. */
    public Optional<Instant> since(String login) {
        return accounts.feed(login).map(CalendarFeed::createdAt);
    }

    /** Whose address it is, as long as they are engineers. */
    public Optional<Identity> owner(String secret) {
        return accounts.feedOf(Secret.digest(secret))
                .flatMap(feed -> accounts.find(feed.login()))
                .filter(Account::active)
                .map(Account::identity)
                .filter(owner -> owner.held().contains(Roles.ENGINEER));
    }
}
