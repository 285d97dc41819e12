package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.callback.CallbackGivenUp;
import jp.orikaeshi.callback.CallbackRequested;
import jp.orikaeshi.callback.CallbackUnanswered;
import jp.orikaeshi.emergency.ContactAlarmed;
import jp.orikaeshi.monitoring.ProviderIncidentEnded;
import jp.orikaeshi.monitoring.ProviderIncidentStarted;
import jp.orikaeshi.report.IncidentReportIssued;
import jp.orikaeshi.sla.PromiseMissed;
import jp.orikaeshi.sla.PromiseWarned;
import jp.orikaeshi.ticket.CustomerIdentified;
import jp.orikaeshi.ticket.CustomerUpdate;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.TicketOpened;
import jp.orikaeshi.ticket.TicketStatus;
import jp.orikaeshi.ticket.Tickets;

/** What is mailed, when, and to whom. All on one screen: this is the table of rules. */
@ApplicationScoped
class MailWatch {
    // The caller is still telling what is wrong and where to be called. Most calls end with a promise before that.
    // And whoever sets the customer by hand has as long to correct it.
    private static final Duration END_OF_CALL = Duration.ofMinutes(2);

    @Inject
    Outbox outbox;

    @Inject
    Tickets tickets;

    @Inject
    TicketDesk ticketDesk;

    @Inject
    Recipients recipients;

    @Inject
    Event<EngineersTold> told;

    void opened(@Observes TicketOpened event) {
        if (event.quiet()) {
            return;
        }
        Ticket ticket = tickets.get(event.number());
        toEngineers(
                Subject.of(ticket.number(), MailKind.NEW_TICKET, Map.of()),
                recipients.responsible(ticket),
                ticket.source() == Source.PHONE ? END_OF_CALL : Duration.ZERO);
    }

    void identified(@Observes CustomerIdentified event) {
        Ticket ticket = tickets.get(event.number());
        // Of what is over they hear by its report.
        if (ticket.status() != TicketStatus.RESOLVED && ticket.source() != Source.ALERT) {
            // An alert is not something that the customer reported.
            toCustomer(ticket, MailKind.RECEIVED, END_OF_CALL);
        }
    }

    /** The caller has said all they will say, and the mail can tell by when we call. */
    void promised(@Observes CallbackRequested event) {
        outbox.hasten(event.ticket());
    }

    /** With the resolution, unless a manager has to approve the report first. */
    void reported(@Observes IncidentReportIssued event) {
        Ticket ticket = tickets.get(event.ticket());
        toCustomer(ticket, outbox.reportedTo(ticket) ? MailKind.REPORT_REVISED : MailKind.RESOLVED, Duration.ZERO);
    }

    void updated(@Observes CustomerUpdate event) {
        toCustomer(
                tickets.get(event.number()),
                MailKind.UPDATE,
                Map.of("text", event.text(), "update", event.id().toString()),
                Duration.ZERO);
    }

    void warned(@Observes PromiseWarned event) {
        Ticket ticket = tickets.get(event.number());
        Map<String, String> what =
                Map.of("promise", event.promise().code(), "percent", Integer.toString(event.percent()));
        toEngineers(
                Subject.of(ticket.number(), MailKind.PROMISE_WARNED, what),
                recipients.responsible(ticket),
                Duration.ZERO);
    }

    void missed(@Observes PromiseMissed event) {
        Map<String, String> what = Map.of("promise", event.promise().code(), "cycle", Integer.toString(event.cycle()));
        toEverybody(event.number(), MailKind.PROMISE_MISSED, what);
    }

    void unanswered(@Observes CallbackUnanswered event) {
        toEverybody(event.ticket(), MailKind.CALLBACK_UNANSWERED, Map.of());
    }

    void givenUp(@Observes CallbackGivenUp event) {
        toEverybody(event.ticket(), MailKind.CALLBACK_GIVEN_UP, Map.of());
    }

    /** Beside the telephone, to the same person. */
    void alarmed(@Observes ContactAlarmed event) {
        recipients
                .contact(tickets.get(event.ticket()), event.contact(), event.mail())
                .ifPresent(contact -> outbox.write(
                        Subject.toCustomer(event.customer(), event.ticket(), MailKind.EMERGENCY),
                        List.of(contact),
                        Duration.ZERO));
    }

    void providerDown(@Observes ProviderIncidentStarted event) {
        toEngineers(
                Subject.ofIncident(event.incident().id(), MailKind.PROVIDER_DOWN), recipients.onDuty(), Duration.ZERO);
    }

    void providerBack(@Observes ProviderIncidentEnded event) {
        MailKind kind = event.incident().endedBy() == null ? MailKind.PROVIDER_BACK : MailKind.PROVIDER_DISMISSED;
        outbox.write(Subject.ofIncident(event.incident().id(), kind), outbox.toldOf(event.incident()), Duration.ZERO);
    }

    private void toCustomer(Ticket ticket, MailKind kind, Duration wait) {
        toCustomer(ticket, kind, Map.of(), wait);
    }

    private void toCustomer(Ticket ticket, MailKind kind, Map<String, String> what, Duration wait) {
        ticket.customerId().ifPresent(customer -> {
            List<Recipient> contacts = recipients.customer(ticket);
            Withheld.from(ticket, contacts, outbox.open())
                    .ifPresentOrElse(
                            why -> ticketDesk.record(
                                    ticket.number(),
                                    "mail-withheld",
                                    "system",
                                    Map.of("mail", kind.code(), "why", why.code())),
                            () -> outbox.write(
                                    Subject.toCustomer(customer, ticket.number(), kind, what), contacts, wait));
        });
    }

    private void toEverybody(long number, MailKind kind, Map<String, String> what) {
        Ticket ticket = tickets.get(number);
        toEngineers(Subject.of(number, kind, what), recipients.responsibleAndManagers(ticket), Duration.ZERO);
    }

    private void toEngineers(Subject about, Collection<String> logins, Duration wait) {
        outbox.write(about, recipients.byMail(logins), wait);
        told.fire(new EngineersTold(
                about.kind(), about.ticket(), about.incident(), about.params(), List.copyOf(logins), wait));
    }
}
