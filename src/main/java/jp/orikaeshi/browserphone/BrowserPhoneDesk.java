package jp.orikaeshi.browserphone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** An engineer takes calls in the browser for as long as the page says so. */
@ApplicationScoped
@Transactional
public class BrowserPhoneDesk {
    /** The page says it every fifteen seconds; one that was closed or has lost its network is rung no more after this. */
    public static final Duration UNTIL_SAID_AGAIN = Duration.ofSeconds(40);

    @Inject
    BrowserPhones phones;

    @Inject
    Clock clock;

    /** Answers until when the browser is rung. */
    public Instant keep(String engineer) {
        Instant until = clock.instant().plus(UNTIL_SAID_AGAIN);
        phones.keep(engineer, until);
        return until;
    }

    /** The telephone rings again. */
    public void leave(String engineer) {
        phones.remove(engineer);
    }
}
