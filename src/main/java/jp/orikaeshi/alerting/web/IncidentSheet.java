package jp.orikaeshi.alerting.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.mail.IncidentMail;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.ProviderIncident;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one outage of a provider.
 *
 * @param parts what it was concluded from and what joined it, the earliest first
 * @param sharing how many customers share today what it is about
 * @param spokenJa what callers hear in Japanese, as long as it lasts
 * @param spokenEn the same in English
 * @param endedBy the name of whoever ended it by hand; null if nobody did
 */
public record IncidentSheet(
        ProviderIncident incident,
        List<Part> parts,
        List<IncidentMail> mails,
        long sharing,
        String spokenJa,
        String spokenEn,
        @Nullable String endedBy) {
    public IncidentSheet {
        parts = List.copyOf(parts);
        mails = List.copyOf(mails);
    }

    /** One customer's outage with its names. */
    public record Part(Outage outage, Customer customer, Asset asset, Optional<Long> ticket) {}

    /** All tickets that hang on it. */
    public NavigableSet<Long> tickets() {
        NavigableSet<Long> tickets = new TreeSet<>();
        parts.forEach(part -> part.ticket().ifPresent(tickets::add));
        return tickets;
    }

    /** Of the customers who are down with it still. */
    public long downNow() {
        return parts.stream()
                .filter(part -> part.outage().endedAt() == null)
                .map(part -> part.customer().id())
                .distinct()
                .count();
    }

    public Duration lasted(Instant now) {
        return Duration.between(
                incident.startedAt(), Optional.ofNullable(incident.endedAt()).orElse(now));
    }
}
