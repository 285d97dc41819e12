package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

    /** The customer was rung in vain: again after the desk file's delay, whoever was tried in this round before. */
    Progress customerNotReached(String engineer, Rules rules, Instant now) {
        int tries = customerTries + 1;
        return new Progress(cycle, 1, List.of(), tries, engineer, now.plus(rules.retryAfter(tries)));
    }

    /** What answered is perhaps no telephone: again after the longest of the desk file's delays. */
    Progress faxReached(String engineer, Rules rules, Instant now) {
        return new Progress(cycle, 1, List.of(), customerTries + 1, engineer, now.plus(rules.longestRetry()));
    }

    /** This engineer did not take it: the next one at once, at no cost to the customer. */
    Progress engineerNotReached(String engineer, Instant now) {
        List<String> more =
                Stream.concat(tried.stream(), Stream.of(engineer)).distinct().toList();
        return new Progress(cycle, round, more, customerTries, preferred, now);
    }

    Progress nextRound(Instant at) {
        return new Progress(cycle, round + 1, List.of(), customerTries, preferred, at);
    }

    Progress nextCycle(Instant at) {
        return new Progress(cycle + 1, 1, List.of(), customerTries, preferred, at);
    }

    /** Somebody wants no telephone to ring before that time; what was to ring later still does. */
    Progress notBefore(Instant at) {
        return at.isAfter(nextAt) ? new Progress(cycle, round, tried, customerTries, preferred, at) : this;
    }

    /** A time was agreed: a round begins then, with whoever is on duty then. */
    Progress startingAt(Instant at) {
        return new Progress(cycle, 1, List.of(), customerTries, preferred, at);
    }

    /** Somebody asked again: no need to wait for the next try. */
    Progress atOnce(Instant now) {
        return now.isBefore(nextAt) ? new Progress(cycle, round, tried, customerTries, preferred, now) : this;
    }
}
