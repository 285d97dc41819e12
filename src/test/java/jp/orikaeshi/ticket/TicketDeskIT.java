package jp.orikaeshi.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.CustomerProfile;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.PlanTerms;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.time.DeskClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketDeskIT extends InContainer {
    private static final PhoneNumber LINE = new PhoneNumber("+81312345678");
    private static final AtomicInteger NEXT = new AtomicInteger(700_001);

    @Inject
    TicketDesk desk;

    @Inject
    TicketActions actions;

    @Inject
    Tickets tickets;

    @Inject
    Customers customers;

    @Inject
    Plans plans;

    @Inject
    DeskClock clock;

    @Inject
    Transactions transactions;

    private UUID yamada = new UUID(0, 0);
    private PhoneNumber mobile = LINE;

    @BeforeEach
    void a_customer() throws Exception {
        int number = NEXT.getAndIncrement();
        mobile = new PhoneNumber("+819012" + number);
        yamada = inTransaction(() -> {
            if (plans.byId("it-ticket").isEmpty()) {
                plans.add(new Plan("it-ticket", terms(), 900));
            }
            Customer customer = new Customer(
                    new CustomerNumber(Integer.toString(number)),
                    new CustomerProfile("株式会社山田製作所" + number, "ヤマダセイサクショ", List.of(), "it-ticket", List.of()),
                    900);
            customers.add(customer);
            return customer.id();
        });
    }

    private static PlanTerms terms() {
        return new PlanTerms(
                "IT",
                "always",
                Duration.ofMinutes(15),
                Duration.ofMinutes(30),
                Duration.ofHours(8),
                List.of(50, 80),
                List.of("waiting-customer"),
                null,
                false);
    }

    private long call() {
        return desk.open(NewTicket.byPhone("CA" + UUID.randomUUID(), "simulator", LINE, mobile));
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        return transactions.run(work);
    }

    @Test
    void the_status_is_on_the_ticket_when_identify_returns() {
        long number = call();

        long goesOn = desk.identify(number, yamada, Identification.ACCEPTED);

        Ticket ticket = tickets.get(number);
        assertThat(goesOn).isEqualTo(number);
        assertThat(ticket.customerId()).contains(yamada);
        assertThat(ticket.snapshot()).isPresent();
        assertThat(ticket.diagnosis()).isNotEmpty();
        assertThat(kinds(number)).startsWith("call-received", "customer-identified", "snapshot-taken");
    }

    // The quickest of some: others keep the machine busy.
    @Test
    void the_snapshot_is_there_within_300_milliseconds_of_the_identification() {
        Duration quickest = Stream.generate(() -> {
                    long number = call();
                    long before = System.nanoTime();
                    desk.identify(number, yamada, Identification.UNVERIFIED);
                    return Duration.ofNanos(System.nanoTime() - before);
                })
                .limit(10)
                .min(Comparator.naturalOrder())
                .orElseThrow();

        assertThat(quickest).isLessThan(Duration.ofMillis(300));
    }

    @Test
    void a_caller_who_calls_again_joins_the_open_ticket() {
        long first = call();
        desk.identify(first, yamada, Identification.ACCEPTED);
        long second = call();
        desk.heardName(second, "山田");
        desk.callbackNumber(second, new PhoneNumber("+819087654321"));

        long goesOn = desk.identify(second, yamada, Identification.CONFIRMED);
        desk.trouble(second, Trouble.MAIL);

        assertThat(goesOn).isEqualTo(first);
        assertThat(tickets.get(second).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(tickets.get(second).mergedInto()).contains(first);
        assertThat(tickets.current(second)).isEqualTo(first);
        assertThat(tickets.get(first).trouble()).contains(Trouble.MAIL);
        assertThat(tickets.get(first).callbackNumber()).contains(new PhoneNumber("+819087654321"));
        assertThat(kinds(second)).endsWith("merged");
        assertThat(kinds(first)).contains("call-joined");
    }

    @Test
    void a_call_after_an_alert_is_the_same_ticket() {
        long alert = desk.open(NewTicket.byAlert(Trouble.SITE));
        desk.identify(alert, yamada, Identification.ACCEPTED, "monitoring");
        long call = call();

        assertThat(desk.identify(call, yamada, Identification.ACCEPTED)).isEqualTo(alert);
        assertThat(tickets.get(alert).call()).isPresent();
    }

    @Test
    void a_caller_whose_name_was_not_recognised_joins_nobodys_ticket() {
        long first = call();
        desk.identify(first, yamada, Identification.ACCEPTED);
        long second = call();

        assertThat(desk.identify(second, yamada, Identification.UNVERIFIED)).isEqualTo(second);
        assertThat(tickets.get(second).status()).isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void a_resolved_or_old_ticket_is_not_joined() {
        long resolved = call();
        desk.identify(resolved, yamada, Identification.ACCEPTED);
        actions.resolve(resolved, "sato", new Resolution("a", "b", "c"), null);
        long old = call();
        assertThat(desk.identify(old, yamada, Identification.ACCEPTED)).isEqualTo(old);

        clock.advance(Duration.ofHours(25));
        long today = call();

        assertThat(desk.identify(today, yamada, Identification.ACCEPTED)).isEqualTo(today);
    }

    /** A call whose caller nobody knows and who has been promised a call-back. */
    private long unknownCall() {
        long number = call();
        desk.callbackNumber(number, mobile);
        return number;
    }

    @Test
    void a_caller_identified_on_the_second_call_goes_on_with_the_ticket_of_the_first() {
        long first = unknownCall();
        desk.trouble(first, Trouble.MAIL);
        long second = call();
        desk.heardName(second, "山田");

        assertThat(desk.identify(second, yamada, Identification.CONFIRMED)).isEqualTo(first);

        Ticket ticket = tickets.get(first);
        assertThat(ticket.customerId()).contains(yamada);
        assertThat(ticket.identification()).isEqualTo(Identification.CONFIRMED);
        assertThat(ticket.snapshot()).isPresent();
        assertThat(ticket.trouble()).contains(Trouble.MAIL);
        assertThat(tickets.current(second)).isEqualTo(first);
        assertThat(kinds(first)).containsSubsequence("call-received", "call-joined", "customer-identified");
        assertThat(kinds(second)).endsWith("merged");
        assertThat(found("山田 " + first)).contains(first);
    }

    @Test
    void a_caller_whose_name_is_recognised_on_the_second_call_goes_on_with_the_ticket_of_the_first() {
        long first = unknownCall();
        desk.identify(first, yamada, Identification.UNVERIFIED);

        assertThat(desk.identify(call(), yamada, Identification.ACCEPTED)).isEqualTo(first);
        assertThat(tickets.get(first).identification()).isEqualTo(Identification.ACCEPTED);
    }

    @Test
    void with_a_ticket_of_the_customer_open_all_three_become_the_oldest() {
        long alert = desk.open(NewTicket.byAlert(Trouble.SITE));
        desk.identify(alert, yamada, Identification.ACCEPTED, "monitoring");
        long unknown = unknownCall();
        long second = call();

        assertThat(desk.identify(second, yamada, Identification.ACCEPTED)).isEqualTo(alert);
        assertThat(tickets.current(unknown)).isEqualTo(alert);
        assertThat(tickets.get(alert).callbackNumber()).contains(mobile);
    }

    @Test
    void an_earlier_call_is_joined_to_a_later_alert_on_which_somebody_works() {
        long unknown = unknownCall();
        long alert = desk.open(NewTicket.byAlert(Trouble.SITE));
        desk.identify(alert, yamada, Identification.ACCEPTED, "monitoring");
        actions.take(alert, "sato", null);

        assertThat(desk.identify(call(), yamada, Identification.ACCEPTED)).isEqualTo(alert);
        assertThat(tickets.current(unknown)).isEqualTo(alert);
        assertThat(kinds(alert)).contains("earlier-call-joined", "call-joined");
    }

    @Test
    void two_tickets_on_which_somebody_works_stay_and_name_each_other() {
        long customers = call();
        desk.identify(customers, yamada, Identification.ACCEPTED);
        actions.take(customers, "sato", null);
        long unknown = unknownCall();
        actions.take(unknown, "tanaka", null);

        assertThat(desk.identify(call(), yamada, Identification.ACCEPTED)).isEqualTo(customers);

        assertThat(tickets.get(unknown).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(tickets.get(unknown).customerId()).isEmpty();
        assertThat(kinds(unknown)).endsWith("same-telephone");
        assertThat(kinds(customers)).contains("same-telephone");
    }

    @Test
    void a_withheld_number_another_telephone_a_running_call_and_an_old_one_are_not_the_same_caller() {
        long withheld = desk.open(NewTicket.byPhone("CA" + UUID.randomUUID(), "simulator", LINE, null));
        desk.callbackNumber(withheld, mobile);
        long other = desk.open(
                NewTicket.byPhone("CA" + UUID.randomUUID(), "simulator", LINE, new PhoneNumber("+81312345679")));
        desk.callbackNumber(other, mobile);
        long old = unknownCall();
        clock.advance(Duration.ofHours(25));
        long running = call();
        long second = call();

        assertThat(desk.identify(second, yamada, Identification.ACCEPTED)).isEqualTo(second);
        for (long number : List.of(withheld, other, old, running)) {
            assertThat(tickets.get(number).status()).isEqualTo(TicketStatus.OPEN);
        }
        assertThat(desk.stayedUnknown(desk.open(NewTicket.byPhone("CA" + UUID.randomUUID(), "simulator", LINE, null))))
                .isGreaterThan(second);
    }

    @Test
    void whoever_stays_unknown_joins_what_the_same_telephone_has_open_but_no_customers_ticket() {
        long customers = call();
        desk.identify(customers, yamada, Identification.ACCEPTED);
        desk.callbackNumber(customers, mobile);
        long first = unknownCall();
        long second = call();

        assertThat(desk.stayedUnknown(first)).isEqualTo(first);
        assertThat(desk.stayedUnknown(second)).isEqualTo(first);
        assertThat(kinds(second)).endsWith("merged");
        assertThat(kinds(first)).contains("call-joined");
        assertThat(tickets.get(customers).status()).isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void a_call_that_broke_off_is_joined_to_the_one_that_followed() {
        long broken = call();
        long number = call();
        long alone = call();
        assertThat(desk.brokeOff(alone, null)).isEqualTo(alone);
        long second = call();
        desk.identify(second, yamada, Identification.ACCEPTED);

        assertThat(desk.brokeOff(broken, null)).isEqualTo(second);
        assertThat(kinds(second)).contains("earlier-call-joined");
        assertThat(desk.brokeOff(number, UUID.randomUUID())).isEqualTo(number);
        assertThat(desk.brokeOff(number, yamada)).isEqualTo(second);
        long third = call();
        assertThat(desk.brokeOff(third, null)).isEqualTo(third);
    }

    @Test
    void an_engineer_who_made_sure_who_called_confirms_it() {
        long number = call();
        desk.identify(number, yamada, Identification.UNVERIFIED);
        actions.take(number, "sato", null);

        assertThat(actions.identify(number, "sato", yamada, null)).isEqualTo(number);

        assertThat(tickets.get(number).identification()).isEqualTo(Identification.CONFIRMED);
        assertThat(tickets.get(number).snapshot()).isPresent();
        assertThat(written(number, "customer-identified"))
                .extracting(TimelineEntry::by)
                .containsExactly("line", "sato");
        within(Duration.ofSeconds(10))
                .until(() -> tickets.get(number).checkedAt().isPresent());
        long version = tickets.get(number).version();
        actions.identify(number, "sato", yamada, null);
        assertThat(tickets.get(number).version()).isEqualTo(version);
        assertThat(written(number, "customer-identified")).hasSize(2);
    }

    @Test
    void a_wrong_customer_is_corrected_and_what_was_seen_of_the_other_one_is_gone() throws Exception {
        UUID another = yamada;
        a_customer();
        long number = call();
        desk.identify(number, another, Identification.ACCEPTED);

        actions.identify(number, "sato", yamada, null);

        assertThat(tickets.get(number).customerId()).contains(yamada);
        assertThat(written(number, "snapshot-taken")).hasSize(2);
        TimelineEntry corrected = written(number, "customer-corrected").get(0);
        assertThat(corrected.by()).isEqualTo("sato");
        assertThat(corrected.params().get("was"))
                .isNotEqualTo(corrected.params().get("customer"));
        assertThat(TimelineText.of(corrected, Locale.JAPANESE))
                .contains(corrected.params().get("was"), corrected.params().get("customer"));
    }

    @Test
    void a_caller_whom_an_engineer_recognises_joins_the_open_ticket() {
        long first = call();
        desk.identify(first, yamada, Identification.ACCEPTED);
        long second = call();

        assertThat(actions.identify(second, "sato", yamada, null)).isEqualTo(first);
        assertThat(tickets.get(second).mergedInto()).contains(first);
        assertThatThrownBy(() -> actions.identify(second, "sato", yamada, null)).isInstanceOf(WrongState.class);
    }

    @Test
    void nobody_is_identified_on_an_old_page_or_on_a_closed_ticket() {
        long number = call();
        long seen = tickets.get(number).version();
        actions.take(number, "sato", seen);
        assertThatThrownBy(() -> actions.identify(number, "sato", yamada, seen)).isInstanceOf(StaleVersion.class);

        actions.resolve(number, "sato", new Resolution("a", "b", "c"), null);
        actions.close(number, "sato", null);
        assertThatThrownBy(() -> actions.identify(number, "sato", yamada, null)).isInstanceOf(WrongState.class);

        assertThat(tickets.get(number).customerId()).isEmpty();
    }

    @Test
    void whoever_acts_on_an_old_page_is_refused_and_nothing_changes() {
        long number = call();
        long seen = tickets.get(number).version();
        actions.take(number, "sato", seen);

        assertThatThrownBy(() -> actions.take(number, "tanaka", seen)).isInstanceOf(StaleVersion.class);

        assertThat(tickets.get(number).assignee()).contains("sato");
        assertThat(kinds(number)).containsOnlyOnce("taken");
    }

    @Test
    void what_machines_write_into_the_timeline_makes_no_page_old() {
        long number = call();
        long seen = tickets.get(number).version();

        desk.record(number, "something", "system", Map.of());

        assertThat(tickets.get(number).version()).isEqualTo(seen);
    }

    @Test
    void a_ticket_is_found_by_anything_that_was_said() {
        long number = call();
        desk.heardName(number, "やまだせいさくしょ");
        desk.identify(number, yamada, Identification.UNVERIFIED);
        actions.note(number, "sato", "ルーター「RTX-" + number + "」を再起動_100%", null);

        assertThat(found("rtx-" + number)).containsExactly(number);
        assertThat(found("ヤマダ ＲＴＸ－" + number)).containsExactly(number);
        assertThat(found("起動_100% " + number)).containsExactly(number);
        assertThat(found("再起動x100 " + number)).isEmpty();
        assertThat(found(Long.toString(number))).contains(number);
    }

    @Test
    void a_ticket_is_found_by_its_number_as_pages_write_it_and_by_telephones_as_people_write_them() {
        long number = call();
        desk.callbackNumber(number, PhoneNumber.parse("03-5555-0123").orElseThrow());

        assertThat(found("#" + number)).contains(number);
        assertThat(found("0355550123")).contains(number);
        assertThat(found("０３－５５５５－０１２３")).contains(number);
        assertThat(found("+81355550123 #" + number)).containsExactly(number);
        assertThat(found(mobile.national())).contains(number);
        assertThat(found("03-5555-0124")).doesNotContain(number);
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        long first = call();
        long second = call();
        long third = call();
        for (long number : List.of(first, second, third)) {
            desk.identify(number, yamada, Identification.UNVERIFIED);
        }

        List<Ticket> page = tickets.search(new TicketQuery(List.of(TicketStatus.OPEN), yamada, null, null, 2));
        List<Ticket> rest = tickets.search(new TicketQuery(List.of(TicketStatus.OPEN), yamada, null, second, 2));

        assertThat(page).extracting(Ticket::number).containsExactly(third, second, first);
        assertThat(rest).extracting(Ticket::number).containsExactly(first);
    }

    private List<Long> found(String text) {
        return tickets.search(new TicketQuery(List.of(), null, text, null, 50)).stream()
                .map(Ticket::number)
                .toList();
    }

    private List<TimelineEntry> written(long number, String kind) {
        return tickets.timeline(number).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    private List<String> kinds(long number) {
        return tickets.timeline(number).stream().map(TimelineEntry::kind).toList();
    }
}
