package jp.orikaeshi.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * When outages of several customers are one of their provider: three customers, or 30 % of those who are hosted there but
 * at least two, confirmed down within ten minutes. Pure.
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

    /**
     * Whether it is one.
     *
     * @param lasting the outages at this provider that speak for the host and last
     * @param hosted customers of whom something is hosted there
     */
    static boolean holds(List<Outage> lasting, long hosted, Instant now) {
        int down = customers(lasting.stream()
                        .filter(outage -> !outage.confirmedAt().isBefore(now.minus(WITHIN)))
                        .toList())
                .size();
        return down >= ENOUGH || (down >= LEAST && down * 100L >= PERCENT * hosted);
    }

    static Set<UUID> customers(Collection<Outage> outages) {
        return outages.stream().map(Outage::customer).collect(Collectors.toSet());
    }
}
