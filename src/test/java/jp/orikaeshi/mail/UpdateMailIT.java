package jp.orikaeshi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.customer.Contact;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.CustomerProfile;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.PlanTerms;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.sla.ClockEventKind;
import jp.orikaeshi.sla.Ledger;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.NewTicket;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.TicketActions;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.time.DeskClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers are told of how it goes and how it ended, and what a breach asks of engineers. */
class UpdateMailIT extends InContainer {
    private static final AtomicInteger NEXT = new AtomicInteger(970_001);
    private static final Duration INTERVAL = Duration.ofHours(4);

    @Inject
    Customers customers;

    @Inject
    Plans plans;

    @Inject
    TicketDesk desk;

    @Inject
    TicketActions actions;

    @Inject
    Tickets tickets;

    @Inject
    Ledger ledger;

    @Inject
    LetterWriter writer;

    @Inject
    EditionMailDesk editionMails;

    @Inject
    DeskClock clock;

    @Inject
    Transactions transactions;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    private long ticket;

    @BeforeEach
    void a_customer_with_two_contacts_is_to_hear_something_every_four_hours() throws Exception {
        UUID customer = transactions.run(() -> {
            String id = "it-update-" + UUID.randomUUID().toString().substring(0, 8);
            Plan plan = new Plan(id, terms(), 970);
            plan.promises(INTERVAL, List.of());
            plans.add(plan);
            Customer joined = new Customer(
                    new CustomerNumber(Integer.toString(NEXT.getAndIncrement())),
                    new CustomerProfile("経過商事", null, List.of(), id, List.of(contact("一郎"), contact("二郎"))),
                    970);
            customers.add(joined);
            return joined.id();
        });
        ticket = desk.open(NewTicket.byAlert(Trouble.SITE));
        desk.identify(ticket, customer, Identification.ACCEPTED, "monitoring");
    }

    private static PlanTerms terms() {
        Duration day = Duration.ofDays(1);
        return new PlanTerms("IT", "always", day, day, day, List.of(), List.of(), null, false);
    }

    private static Contact contact(String name) {
        return new Contact(name, null, null, UUID.randomUUID() + "@keika.example", null);
    }

    @Test
    void an_update_is_mailed_to_all_contacts_and_heard_once() {
        clock.advance(Duration.ofHours(1));

        actions.update(ticket, "sato", "部品が明日の朝に届きます。", false, null);
        within(Duration.ofSeconds(20)).until(() -> sent() == 2);

        assertThat(ledger.of(ticket).stream()
                        .filter(event -> event.promise() == Promise.UPDATE)
                        .map(event -> event.kind()))
                .containsExactly(ClockEventKind.STARTED, ClockEventKind.MET, ClockEventKind.STARTED);
    }

    @Test
    void whoever_has_not_got_a_report_gets_it_when_somebody_sends_it_again() throws Exception {
        actions.resolve(ticket, "sato", new Resolution("配線", "止まりました", "直しました"), null);
        within(Duration.ofMinutes(1)).until(() -> reports("resolved", "sent_at is not null") == 2);
        assertThat(post().mails()).extracting(ReportMail::state).containsExactly("sent", "sent");
        assertThat(post().problem()).isNull();
        assertThat(post().sendable()).isFalse();
        assertThat(editionMails.send(ticket)).isZero();

        transactions.run(() -> em.createNativeQuery("update mail_message set sent_at = null, failed_at = created_at,"
                        + " error = 'no such mailbox' where kind = 'resolved' and recipient_name = '二郎' and ticket = "
                        + ticket)
                .executeUpdate());
        assertThat(post().mails()).extracting(ReportMail::state).containsExactlyInAnyOrder("sent", "refused");
        assertThat(post().sendable()).isTrue();

        assertThat(editionMails.send(ticket)).isEqualTo(1);
        assertThat(reports("resolved", "recipient_name = '二郎'"))
                .as("not as a revised one, who has had none")
                .isEqualTo(2);
        assertThat(post().sendable()).isFalse();

        actions.reopen(ticket, "sato", null);
        assertThat(post().sendable()).isFalse();
        assertThat(editionMails.send(ticket)).isZero();
    }

    private ReportPost post() {
        return editionMails.of(ticket).orElseThrow();
    }

    private long reports(String kind, String and) {
        return ((Number) em.createNativeQuery("select count(*) from mail_message where ticket = " + ticket
                                + " and kind = '" + kind + "' and " + and)
                        .getSingleResult())
                .longValue();
    }

    private long sent() {
        return ((Number) em.createNativeQuery("select count(*) from mail_message where ticket = " + ticket
                                + " and kind = 'update' and sent_at is not null")
                        .getSingleResult())
                .longValue();
    }

    @Test
    void the_mail_about_a_breach_leads_to_where_its_reason_is_written() throws Exception {
        Subject about = Subject.of(ticket, MailKind.PROMISE_MISSED, Map.of("promise", "response", "cycle", "2"));
        MailMessage message = new MailMessage(
                about, new Recipient("sato@desk.example", "Sato", Locale.ENGLISH), "desk.example", clock.instant());

        String text = transactions.run(() ->
                writer.write(message, tickets.get(ticket), clock.instant()).text());

        assertThat(text).contains("/tickets/" + ticket + "/ledger/response/2#breach");
    }
}
