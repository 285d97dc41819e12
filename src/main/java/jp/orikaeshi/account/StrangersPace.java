package jp.orikaeshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/**
 * Slows down whoever asks for what needs a secret link and no log-in, as the log-in page does: by their address while they
 * guess, by the link while they use it. Each a transaction of its own: what was counted stays counted whatever follows.
 */
@ApplicationScoped
@Transactional
public class StrangersPace {
    @Inject
    Clock clock;

    @Inject
    LoginFailures failures;

    /** A link was none: how long whoever asked has to wait, zero if they may be told so. */
    public Duration wrong(String address) {
        return failures.begin("stranger " + address, Throttle.ADDRESS, clock.instant());
    }

    /** Before something is changed by a link that holds: how long to wait, zero if it may be. */
    public Duration change(String link) {
        return failures.begin("link " + Secret.digest(link), Throttle.LINK, clock.instant());
    }
}
