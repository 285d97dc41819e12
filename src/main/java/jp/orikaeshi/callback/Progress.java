package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a call-back has come.
 *
 * @param cycle how often all rounds were gone through, from 1
 * @param round through the whole order, from 1
 * @param tried logins of those whose telephones have rung in this round
 * @param customerTries how often the customer was rung in vain; engineers who do not answer are not counted here
 * @param preferred the login of the engineer who accepted last: called first when the customer is tried again
 * @param nextAt no telephone rings earlier
 */
record Progress(
        int cycle,
        int round,
        List<String> tried,
        int customerTries,
        @Nullable String preferred,
        Instant nextAt) {
    Progress {
        tried = List.copyOf(tried);
    }

    /** Nobody has been called, and somebody should be at once. */
    static Progress start(Instant now) {
        return new Progress(1, 1, List.of(), 0, null, now);
    }
}
