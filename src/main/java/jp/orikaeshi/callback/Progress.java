package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a call-back has come.
 *
 * @param cycle how often all rounds were gone through, from 1
 * @param round through all steps, from 1
 * @param tried logins of those whose telephones have rung in this step
 * @param customerTries how often the customer was rung in vain; engineers who do not answer are not counted here
 * @param preferred the login of the engineer who accepted last: called first when the customer is tried again
 * @param nextAt no telephone rings earlier
 * @param step of the escalation, from 0
 * @param stepSince when the step began; null: its timeout holds nothing up
 * @param declined logins of those who passed it on in this round: they are not rung again in it
 * @param lastResort whether all rounds were in vain
 */
record Progress(
        int cycle,
        int round,
        List<String> tried,
        int customerTries,
        @Nullable String preferred,
        Instant nextAt,
        int step,
        @Nullable Instant stepSince,
        List<String> declined,
        boolean lastResort) {
    Progress {
        tried = List.copyOf(tried);
        declined = List.copyOf(declined);
    }

    /** Nobody has been called, and somebody should be at once. */
    static Progress start(Instant now) {
        return beginning(1, 1, 0, null, now);
    }

    private static Progress beginning(int cycle, int round, int tries, @Nullable String preferred, Instant at) {
        return new Progress(cycle, round, List.of(), tries, preferred, at, 0, at, List.of(), false);
    }

    /** The customer was rung in vain: again after the desk file's delay, whoever was tried in this round before. */
    Progress customerNotReached(String engineer, Rules rules, Instant now) {
        int tries = customerTries + 1;
        return beginning(cycle, 1, tries, engineer, now.plus(rules.retryAfter(tries)));
    }

    /** What answered is perhaps no telephone: again after the longest of the desk file's delays. */
    Progress faxReached(String engineer, Rules rules, Instant now) {
        return beginning(cycle, 1, customerTries + 1, engineer, now.plus(rules.longestRetry()));
    }

    /** This engineer did not take it: the next one at once, at no cost to the customer. */
    Progress engineerNotReached(String engineer, Instant now) {
        return engineerNotReached(engineer, declined, now);
    }

    /** The same, and they said so: nobody waits for them to change their mind. */
    Progress engineerDeclined(String engineer, Instant now) {
        return engineerNotReached(engineer, with(declined, engineer), now);
    }

    private Progress engineerNotReached(String engineer, List<String> passedOn, Instant now) {
        return new Progress(
                cycle,
                round,
                with(tried, engineer),
                customerTries,
                preferred,
                now,
                step,
                stepSince,
                passedOn,
                lastResort);
    }

    private static List<String> with(List<String> logins, String one) {
        return Stream.concat(logins.stream(), Stream.of(one)).distinct().toList();
    }

    Progress nextStep(int next, Instant now) {
        return new Progress(cycle, round, List.of(), customerTries, preferred, now, next, now, declined, lastResort);
    }

    Progress nextRound(Instant at) {
        return beginning(cycle, round + 1, customerTries, preferred, at);
    }

    /** Whoever is left is called: those who passed it on before, too. */
    Progress lastResort(Instant now) {
        return new Progress(cycle, round, List.of(), customerTries, preferred, now, step, now, List.of(), true);
    }

    Progress nextCycle(Instant at) {
        return beginning(cycle + 1, 1, customerTries, preferred, at);
    }

    /** Somebody wants no telephone to ring before that time; what was to ring later still does. */
    Progress notBefore(Instant at) {
        return at.isAfter(nextAt) ? at(at, stepSince == null ? null : at) : this;
    }

    /** Everybody of the step was called. The next one begins when its time is over. */
    Progress waitingUntil(Instant at) {
        return at(at, stepSince);
    }

    /** A time was agreed: a round begins then, with whoever is on duty then. */
    Progress startingAt(Instant at) {
        return beginning(cycle, 1, customerTries, preferred, at);
    }

    /** Somebody asked again: no need to wait for the next try, nor for the time of the step to be over. */
    Progress atOnce(Instant now) {
        return now.isBefore(nextAt) ? at(now, tried.isEmpty() ? now : null) : this;
    }

    private Progress at(Instant at, @Nullable Instant since) {
        return new Progress(cycle, round, tried, customerTries, preferred, at, step, since, declined, lastResort);
    }
}
