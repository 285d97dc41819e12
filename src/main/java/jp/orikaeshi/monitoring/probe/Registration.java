package jp.orikaeshi.monitoring.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a registry says of one domain. Of its holder nothing is kept.
 *
 * @param expires when the registration ends; empty where the registry does not tell
 * @param statuses in the registry's words: {@code client hold} (RFC 8056), {@code clientHold} (RFC 5731), {@code Active}
 *     (JPRS)
 * @param registrar empty where the registry does not tell
 * @param nameServers as registered
 */
record Registration(
        Optional<Instant> expires, List<String> statuses, Optional<String> registrar, List<String> nameServers) {
    private static final int MOST_NAMED = 8;

    Registration {
        statuses = shortened(statuses);
        nameServers = shortened(nameServers);
    }

    private static List<String> shortened(List<String> words) {
        return words.stream().limit(MOST_NAMED).map(LineConversation::printable).toList();
    }

    /** Judges it as of now. A domain that was taken out of the zone is down, whatever its date says. */
    Finding judge(Instant now, int warnDays) {
        Finding finding = verdict(now, warnDays).with("statuses", String.join(", ", statuses));
        if (expires.isPresent()) {
            finding = finding.with("expires", expires.get()).with("daysLeft", daysLeft(expires.get(), now));
        }
        if (registrar.isPresent()) {
            finding = finding.with("registrar", registrar.get());
        }
        return nameServers.isEmpty() ? finding : finding.with("nameServers", String.join(", ", nameServers));
    }

    private Finding verdict(Instant now, int warnDays) {
        if (has("clienthold") || has("serverhold")) {
            return Finding.down("domain-on-hold", "taken out of the zone: " + String.join(", ", statuses));
        }
        if (has("pendingdelete") || has("deleted")) {
            return Finding.down("domain-deleted", "about to be free for anybody: " + String.join(", ", statuses));
        }
        // "Suspended" is JPRS's word: given up, and to be had back until the 20th of the month.
        if (has("redemptionperiod") || has("pendingrestore") || has("suspended")) {
            return Finding.down("domain-redemption", "deleted, can be restored: " + String.join(", ", statuses));
        }
        if (expires.isEmpty()) {
            return Finding.unknown("expiry-unknown", "registered, but the registry tells no date of expiry");
        }
        if (!expires.get().isAfter(now)) {
            return Finding.down("domain-expired", "expired at " + expires.get());
        }
        // JPRS again: whoever looks after the domain has asked that it ends with the month.
        if (has("tobesuspended")) {
            return Finding.degraded("domain-ending", "will be given up at " + expires.get());
        }
        long left = daysLeft(expires.get(), now);
        return left < warnDays
                ? Finding.degraded("domain-expiring", left + " days left")
                : Finding.up(left + " days left");
    }

    private boolean has(String status) {
        return statuses.stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .anyMatch(status::equals);
    }

    private static long daysLeft(Instant expires, Instant now) {
        return Duration.between(now, expires).toDays();
    }
}
