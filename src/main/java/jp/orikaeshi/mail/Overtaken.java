package jp.orikaeshi.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.orikaeshi.monitoring.ProviderIncident;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TimelineEntry;
import jp.orikaeshi.time.Period;

/** What happened between the writing of a mail and its turn, so that nobody is to read it any more. */
final class Overtaken {
    private static final String MERGED = "the ticket was merged into an older one";
    private static final String ANOTHERS = "the ticket is another customer's";
    private static final String REOPENED = "the ticket was reopened";

    /** Why the report of an incident is not sent, where it is nobody's fault. */
    static final Set<String> REPORT_NEEDLESS = Set.of(MERGED, ANOTHERS, REOPENED);

    private Overtaken() {}

    /** Why it is not sent; empty if it is. */
    static Optional<String> by(MailMessage message, Ticket ticket, List<TimelineEntry> timeline) {
        if (ticket.mergedInto().isPresent()) {
            return Optional.of(MERGED);
        }
        if (message.concernsAnother(ticket.customerId())) {
            return Optional.of(ANOTHERS);
        }
        if (message.kind() == MailKind.NEW_TICKET
                && ticket.source() == Source.ALERT
                && timeline.stream().map(TimelineEntry::kind).anyMatch("provider-incident"::equals)) {
            return Optional.of("the mail about the outage of the provider tells it");
        }
        boolean resolved = ticket.resolvedAt().isPresent();
        return switch (message.kind()) {
            case RECEIVED, UPDATE, EMERGENCY, NEW_TICKET, PROMISE_WARNED ->
                resolved ? Optional.of("the ticket was resolved") : Optional.empty();
            case RESOLVED, REPORT_REVISED -> resolved ? Optional.empty() : Optional.of(REOPENED);
            case PROMISE_MISSED,
                    CALLBACK_UNANSWERED,
                    CALLBACK_GIVEN_UP,
                    PROVIDER_DOWN,
                    PROVIDER_BACK,
                    PROVIDER_DISMISSED,
                    DUTY_UNCOVERED,
                    HOLIDAYS_ENDING,
                    MONTHLY -> Optional.empty();
        };
    }

    /** The same of a mail about an outage of a provider: what is over is told by the mail that it is over. */
    static Optional<String> by(MailMessage message, ProviderIncident incident) {
        return message.kind() == MailKind.PROVIDER_DOWN && incident.endedAt() != null
                ? Optional.of("the outage of the provider is over")
                : Optional.empty();
    }

    /** The same of a mail about the list of public holidays, which ends with that year unless it is empty. */
    static Optional<String> byNewHolidays(Optional<Integer> year) {
        return year.isEmpty() ? Optional.of("a newer list of public holidays is in force") : Optional.empty();
    }

    /** The same of a mail about hours with nobody on duty. */
    static Optional<String> by(List<Period> gaps) {
        return gaps.isEmpty() ? Optional.of("somebody is on duty in all these hours") : Optional.empty();
    }
}
