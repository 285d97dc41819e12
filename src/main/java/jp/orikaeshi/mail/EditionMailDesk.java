package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.report.IncidentEdition;
import jp.orikaeshi.report.IncidentEditions;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.Tickets;
import org.jspecify.annotations.Nullable;

/** Knows whether a customer has the last version of an incident report that was let out, and mails it to whoever has not. */
@ApplicationScoped
@Transactional
public class EditionMailDesk {
    @Inject
    Tickets tickets;

    @Inject
    IncidentEditions editions;

    @Inject
    MailMessages messages;

    @Inject
    Recipients recipients;

    @Inject
    Outbox outbox;

    /** What became of the mails with the last version; empty if none was let out, or nobody knows to whom. */
    public Optional<ReportPost> of(long ticket) {
        return standing(tickets.get(ticket)).map(Standing::shown);
    }

    /**
     * Sends the last version to every contact who neither has had it nor is about to.
     *
     * @return how many mails there are now to be sent; none if nobody is without, or nothing can be sent
     * @throws jp.orikaeshi.ticket.TicketNotFound if there is no such ticket
     */
    public int send(long number) {
        Ticket ticket = tickets.lock(number);
        List<Recipient> without = standing(ticket)
                .filter(standing -> standing.hindrance().isEmpty())
                .map(Standing::without)
                .orElse(List.of());
        ticket.customerId().ifPresent(customer -> without.forEach(contact -> write(ticket, customer, contact)));
        return without.size();
    }

    private void write(Ticket ticket, UUID customer, Recipient contact) {
        MailKind kind = outbox.reportedTo(ticket, contact) ? MailKind.REPORT_REVISED : MailKind.RESOLVED;
        outbox.write(Subject.toCustomer(customer, ticket.number(), kind), List.of(contact), Duration.ZERO);
    }

    private Optional<Standing> standing(Ticket ticket) {
        return ticket.customerId()
                .flatMap(customer -> editions.lastIssued(ticket.number())
                        .flatMap(IncidentEdition::issuedAt)
                        .map(issued -> standing(ticket, customer, issued)));
    }

    private Standing standing(Ticket ticket, UUID customer, Instant issued) {
        LastMails last = LastMails.of(messages.reports(ticket.number(), customer, issued));
        List<Recipient> contacts = recipients.customer(ticket);
        return new Standing(last, last.unreached(contacts), hindrance(ticket, contacts, issued));
    }

    private Optional<String> hindrance(Ticket ticket, List<Recipient> contacts, Instant issued) {
        boolean over = ticket.mergedInto().isEmpty()
                && ticket.resolvedAt().filter(end -> !end.isAfter(issued)).isPresent();
        return Withheld.from(ticket, contacts, outbox.open())
                .map(why -> why == Withheld.OFF ? "no-server" : why.code())
                .or(() -> over ? Optional.empty() : Optional.of("reopened"));
    }

    /**
     * How far the last version has come.
     *
     * @param without who neither has it nor is about to
     * @param hindrance why nothing is sent to anybody; empty if it can be
     */
    private record Standing(LastMails last, List<Recipient> without, Optional<String> hindrance) {
        ReportPost shown() {
            boolean sendable = !without.isEmpty() && hindrance.isEmpty();
            return new ReportPost(last.shown(), problem(), sendable);
        }

        private @Nullable String problem() {
            boolean nobody = last.each().isEmpty();
            if (without.isEmpty() && !nobody) {
                return null;
            }
            return hindrance.orElse(nobody ? "not-then" : null);
        }
    }
}
