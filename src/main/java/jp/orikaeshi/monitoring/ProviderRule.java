package jp.orikaeshi.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * When outages of several customers are one of what they share: three customers, or 30 % of those who share it but at least
 * two, confirmed down within ten minutes. Pure.
 */
final class ProviderRule {
    static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int ENOUGH = 3;
    private static final int LEAST = 2;
    private static final int PERCENT = 30;
    private static final Set<String> OF_THE_HOST = Set.of(
            "timeout", "refused", "reset", "closed", "no-reply", "host-unreachable", "dns-timeout", "dns-servfail");

    private ProviderRule() {}

    /** Whether the failure may be the host's. A certificate, a listing or a missing text is the customer's own. */
    static boolean speaksForTheHost(String outcome) {
        return OF_THE_HOST.contains(outcome) || outcome.startsWith("http-5") || outcome.equals("smtp-421");
    }

    /** Whether it belongs to what happens now: confirmed within the last minutes. */
    static boolean recent(Outage outage, Instant now) {
        return !outage.confirmedAt().isBefore(now.minus(WITHIN));
    }

    /**
     * Whether they are one incident.
     *
     * @param together outages that speak for the host and belong together, of those who share something
     * @param sharing customers who share it, down or not
     */
    static boolean begins(Collection<Outage> together, long sharing) {
        int down = customers(together);
        return down >= ENOUGH || (down >= LEAST && down * 100L >= PERCENT * sharing);
    }

    /** Whether it goes on. What lasts at a single customer is that customer's own. */
    static boolean lasts(Collection<Outage> sinceItBegan) {
        return customers(sinceItBegan) >= LEAST;
    }

    /** How many customers they hit. */
    static int customers(Collection<Outage> outages) {
        return (int) outages.stream().map(Outage::customer).distinct().count();
    }
}
