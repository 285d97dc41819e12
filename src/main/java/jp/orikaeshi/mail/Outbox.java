package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.ProviderIncident;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.ticket.CustomerHeard;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.time.HolidayList;
import jp.orikaeshi.time.Period;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** Mails from the moment something happened until a mail server has them, or it is known that none ever will. */
@ApplicationScoped
@Transactional
public class Outbox {
    static final String WORK = "mail";
    static final String TOO_LATE = "no mail server took it in time";

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Mailer mailer;

    @Inject
    MailMessages messages;

    @Inject
    Worklist worklist;

    @Inject
    Tickets tickets;

    @Inject
    TicketDesk ticketDesk;

    @Inject
    ProviderIncidents incidents;

    @Inject
    LetterWriter writer;

    @Inject
    IncidentLetterWriter incidentWriter;

    @Inject
    Event<CustomerHeard> heard;

    @Inject
    HolidayList holidays;

    @Inject
    UncoveredHours uncovered;

    @Inject
    UncoveredLetterWriter uncoveredWriter;

    @Inject
    MonthLetterWriter monthWriter;

    /** Whether there is a mail server. Without one nothing is written: what is days old when one is set is of no use. */
    boolean open() {
        return mailer.open();
    }

    /** Mails go to all of these, not before {@code wait} is over. */
    void write(Subject about, Collection<Recipient> to, Duration wait) {
        if (!open()) {
            return;
        }
        to.stream()
                .filter(recipient -> !about.once() || !messages.exists(about, recipient.address()))
                .forEach(recipient -> write(about, recipient, wait));
    }

    /** The same at once, to those of them whose last mail about it did not say all of it. */
    void writeNews(Subject about, Collection<Recipient> to) {
        List<Recipient> unaware = to.stream()
                .filter(recipient -> messages.last(about.kind(), recipient.address())
                        .filter(about::toldBy)
                        .isEmpty())
                .toList();
        write(about, unaware, Duration.ZERO);
    }

    private void write(Subject about, Recipient recipient, Duration wait) {
        Instant now = clock.instant();
        MailMessage message =
                new MailMessage(about, recipient, settings.publicUrl().getHost(), now);
        messages.add(message);
        worklist.add(WorkItem.of(WORK, message.id().toString(), now.plus(wait)));
    }

    /** What waits for more to be known about the ticket goes out now. */
    void hasten(long ticket) {
        Instant now = clock.instant();
        messages.waiting(ticket)
                .forEach(message -> worklist.hasten(WORK, message.id().toString(), now));
    }

    /** Whether its customer has been, or will be, mailed the report of this end: another one is a revised one then. */
    boolean reportedTo(Ticket ticket) {
        return reports(ticket).findAny().isPresent();
    }

    /** The same of one of their contacts. */
    boolean reportedTo(Ticket ticket, Recipient contact) {
        return reports(ticket).anyMatch(message -> message.recipient().address().equals(contact.address()));
    }

    private Stream<MailMessage> reports(Ticket ticket) {
        return ticket.resolvedAt().stream()
                .flatMap(over -> ticket.customerId().stream()
                        .flatMap(customer -> messages.reports(ticket.number(), customer, over).stream()))
                .filter(message -> message.error().isEmpty());
    }

    /** Who has been, or will be, told that this began. */
    List<Recipient> toldOf(ProviderIncident incident) {
        return messages.told(incident.id(), MailKind.PROVIDER_DOWN);
    }

    /** What was, or will be, mailed about an outage of a provider, the first first. */
    public List<IncidentMail> about(UUID incident) {
        return messages.about(incident).stream().map(MailMessage::ofIncident).toList();
    }

    /** The letter to send now; empty if that has been done, or is no longer wanted. */
    Optional<Draft> next(UUID id) {
        Instant now = clock.instant();
        return messages.unsent(id).flatMap(message -> draft(message, now));
    }

    private Optional<Draft> draft(MailMessage message, Instant now) {
        Optional<Long> ticket = message.ticket();
        if (ticket.isPresent()) {
            return about(tickets.get(ticket.get()), message, now);
        }
        if (message.kind() == MailKind.MONTHLY) {
            return aboutMonth(message, now);
        }
        Optional<UUID> incident = message.incident();
        if (incident.isPresent()) {
            return about(incidents.get(incident.get()), message, now);
        }
        return message.kind() == MailKind.HOLIDAYS_ENDING ? aboutHolidays(message, now) : aboutDuty(message, now);
    }

    private Optional<Draft> about(Ticket ticket, MailMessage message, Instant now) {
        Optional<String> overtaken = Overtaken.by(message, ticket, tickets.timeline(ticket.number()));
        return unless(overtaken, message, now)
                .map(due -> new Draft(
                        writer.write(due, ticket, now), due.kind().encloses() ? (Long) ticket.number() : null));
    }

    private Optional<Draft> about(ProviderIncident incident, MailMessage message, Instant now) {
        return unless(Overtaken.by(message, incident), message, now)
                .map(due -> new Draft(incidentWriter.write(due, incident, now), null));
    }

    private Optional<Draft> aboutDuty(MailMessage message, Instant now) {
        List<Period> gaps = uncovered.asOf(now);
        return unless(Overtaken.by(gaps), message, now)
                .map(due -> new Draft(uncoveredWriter.write(due, gaps, now), null));
    }

    private Optional<Draft> aboutHolidays(MailMessage message, Instant now) {
        Optional<Integer> year = holidays.endsSoon();
        return unless(Overtaken.byNewHolidays(year), message, now)
                .map(due -> new Draft(HolidaysLetter.write(due, year.orElseThrow(), now), null));
    }

    private Optional<Draft> aboutMonth(MailMessage message, Instant now) {
        return unless(monthWriter.overtaken(message), message, now)
                .map(due -> new Draft(monthWriter.write(due, now), null));
    }

    private Optional<MailMessage> unless(Optional<String> overtaken, MailMessage message, Instant now) {
        message.waitsAgain();
        if (overtaken.isPresent()) {
            // Nothing was promised to anybody: that is no failure, and no line on the ticket.
            message.failed(overtaken.get(), now);
            return Optional.empty();
        }
        if (message.stale(now)) {
            fail(message, TOO_LATE, now);
            return Optional.empty();
        }
        return Optional.of(message);
    }

    /** A mail server has it. */
    void sent(UUID id) {
        Instant now = clock.instant();
        messages.unsent(id).ifPresent(message -> {
            if (message.kind() == MailKind.UPDATE) {
                message.ticket().ifPresent(ticket -> updated(message, tickets.current(ticket), now));
            }
            message.sent(now);
            log(message, "mail-sent");
        });
    }

    // To however many contacts it goes, at the same time too, the customer hears it once.
    private void updated(MailMessage message, long ticket, Instant now) {
        tickets.lock(ticket);
        if (!messages.updateArrived(message)) {
            heard.fire(new CustomerHeard(ticket, now));
        }
    }

    /** No mail server will ever take it. */
    void refused(UUID id, String why) {
        Instant now = clock.instant();
        messages.unsent(id).ifPresent(message -> fail(message, why, now));
    }

    private void fail(MailMessage message, String why, Instant now) {
        message.failed(why, now);
        log(message, "mail-failed");
    }

    private void log(MailMessage message, String kind) {
        message.ticket()
                .ifPresent(ticket -> ticketDesk.record(
                        ticket,
                        kind,
                        "system",
                        Map.of(
                                "mail",
                                message.kind().code(),
                                "name",
                                message.recipient().name())));
    }
}
