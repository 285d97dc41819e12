package jp.orikaeshi.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
import jp.orikaeshi.customer.Priority;
import jp.orikaeshi.customer.TermsOverride;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.NewTicket;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.TicketActions;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.TicketStatus;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.ticket.TimelineEntry;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.time.ClockAdvanced;
import jp.orikaeshi.time.DeskClock;
import jp.orikaeshi.time.Period;
import jp.orikaeshi.work.WorkItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlaDeskIT extends InContainer {
    private static final AtomicInteger NEXT = new AtomicInteger(800_001);
    private static final Resolution HOW = new Resolution("router", "it stopped", "restarted");

    @Inject
    TicketDesk desk;

    @Inject
    TicketActions actions;

    @Inject
    Tickets tickets;

    @Inject
    SlaDesk sla;

    @Inject
    Ledger ledger;

    @Inject
    LedgerDesk records;

    @Inject
    DeadlineHandler deadlines;

    @Inject
    Customers customers;

    @Inject
    Plans plans;

    @Inject
    Engineers engineers;

    @Inject
    DeskClock clock;

    @Inject
    Event<ClockAdvanced> advanced;

    @Inject
    Transactions transactions;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    private UUID patient = new UUID(0, 0);

    @BeforeEach
    void a_customer_who_waits_longer_than_others() throws Exception {
        patient = inTransaction(() -> {
            if (plans.byId("it-strict").isEmpty()) {
                plans.add(new Plan("it-strict", terms(Duration.ofMinutes(5)), 900));
                plans.add(new Plan("it-patient", terms(Duration.ofHours(2)), 901));
            }
            Customer customer = new Customer(
                    new CustomerNumber(Integer.toString(NEXT.getAndIncrement())),
                    new CustomerProfile("株式会社気長", null, List.of(), "it-patient", List.of()),
                    900);
            customers.add(customer);
            return customer.id();
        });
    }

    private static PlanTerms terms(Duration each) {
        return terms(each, List.of("waiting-customer"));
    }

    private static PlanTerms terms(Duration each, List<String> pauseOn) {
        return new PlanTerms("IT", "always", each, each, each, List.of(50, 80), pauseOn, null, false);
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        return transactions.run(work);
    }

    private long call() {
        return desk.open(
                NewTicket.byPhone("CA" + UUID.randomUUID(), "simulator", new PhoneNumber("+81312345678"), null));
    }

    private long callOfPatient() {
        long number = call();
        desk.identify(number, patient, Identification.UNVERIFIED);
        return number;
    }

    private void passes(Duration time) {
        advanced.fire(new ClockAdvanced(clock.advance(time)));
    }

    private ClockView clock(long ticket, Promise promise) {
        return sla.clocks(ticket, clock.instant()).stream()
                .filter(c -> c.promise() == promise)
                .findFirst()
                .orElseThrow();
    }

    private List<ClockEventKind> written(long ticket, Promise promise) {
        return ledger.of(ticket).stream()
                .filter(e -> e.promise() == promise)
                .map(ClockEvent::kind)
                .toList();
    }

    private List<String> kinds(long ticket) {
        return tickets.timeline(ticket).stream().map(TimelineEntry::kind).toList();
    }

    @Test
    void the_strictest_promise_holds_until_the_customer_is_known() {
        long number = call();
        Instant opened = tickets.get(number).openedAt();
        assertThat(clock(number, Promise.RESPONSE).dueAt()).isEqualTo(opened.plus(Duration.ofMinutes(5)));

        desk.identify(number, patient, Identification.UNVERIFIED);

        assertThat(clock(number, Promise.RESPONSE).dueAt()).isEqualTo(opened.plus(Duration.ofHours(2)));
        assertThat(written(number, Promise.RESPONSE)).containsExactly(ClockEventKind.STARTED, ClockEventKind.RE_TERMED);
    }

    @Test
    void a_contract_that_promises_more_than_its_plan_is_among_the_strictest() throws Exception {
        TermsOverride soon = new TermsOverride(null, null, null, Duration.ofMinutes(1), null, null, null);
        promisesOtherwise(List.of(soon));
        long number = call();
        promisesOtherwise(List.of());

        assertThat(clock(number, Promise.RESPONSE).dueAt())
                .isEqualTo(tickets.get(number).openedAt().plus(Duration.ofMinutes(1)));
    }

    private void promisesOtherwise(List<TermsOverride> terms) throws Exception {
        inTransaction(() -> {
            customers.byId(patient).orElseThrow().agreedOtherwise(terms, null);
            return true;
        });
    }

    @Test
    void taking_a_ticket_keeps_the_response_and_resolving_it_the_resolution() {
        long number = callOfPatient();

        actions.take(number, "sato", null);
        assertThat(clock(number, Promise.RESPONSE).state()).isEqualTo(ClockState.MET);
        assertThat(clock(number, Promise.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);

        actions.resolve(number, "sato", HOW, null);
        assertThat(clock(number, Promise.RESOLUTION).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void the_resolution_stands_still_while_we_wait_for_the_customer() {
        long number = callOfPatient();
        actions.take(number, "sato", null);
        actions.wait(number, "sato", TicketStatus.WAITING_CUSTOMER, null);
        long left = clock(number, Promise.RESOLUTION).remainingSeconds();

        passes(Duration.ofHours(5));
        assertThat(clock(number, Promise.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        assertThat(clock(number, Promise.RESOLUTION).remainingSeconds()).isEqualTo(left);

        actions.wait(number, "sato", TicketStatus.WAITING_PROVIDER, null);
        assertThat(clock(number, Promise.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void a_clock_that_runs_while_its_ticket_waits_stands_still_as_soon_as_terms_hold_that_do_not_count_it()
            throws Exception {
        long number = call();
        desk.identify(number, customerOf("it-going-on", List.of()), Identification.UNVERIFIED);
        actions.wait(number, "sato", TicketStatus.WAITING_CUSTOMER, null);
        clock.advance(Duration.ofMinutes(10));
        assertThat(clock(number, Promise.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);

        actions.identify(number, "sato", patient, null);
        long left = clock(number, Promise.RESOLUTION).remainingSeconds();
        passes(Duration.ofDays(2));

        assertThat(written(number, Promise.RESOLUTION))
                .endsWith(
                        ClockEventKind.STARTED,
                        ClockEventKind.RE_TERMED,
                        ClockEventKind.RE_TERMED,
                        ClockEventKind.PAUSED);
        assertThat(clock(number, Promise.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        assertThat(clock(number, Promise.RESOLUTION).remainingSeconds()).isEqualTo(left);
    }

    @Test
    void a_clock_that_stands_still_goes_on_as_soon_as_terms_hold_that_count_what_its_ticket_waits_for()
            throws Exception {
        UUID impatient = customerOf("it-going-on", List.of());
        long number = callOfPatient();
        actions.wait(number, "sato", TicketStatus.WAITING_CUSTOMER, null);
        clock.advance(Duration.ofDays(2));

        actions.identify(number, "sato", impatient, null);

        ClockView resolution = clock(number, Promise.RESOLUTION);
        assertThat(resolution.state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolution.due().orElseThrow()).isAfter(clock.instant());
        passes(Duration.ofHours(3));
        within(Duration.ofSeconds(10))
                .until(() -> written(number, Promise.RESOLUTION).contains(ClockEventKind.MISSED));
    }

    @Test
    void whom_a_ticket_waits_for_is_told_apart_in_what_did_not_count() throws Exception {
        long number = call();
        UUID both = customerOf("it-waits-for-both", List.of("waiting-customer", "waiting-provider"));
        desk.identify(number, both, Identification.UNVERIFIED);
        actions.wait(number, "sato", TicketStatus.WAITING_CUSTOMER, null);
        clock.advance(Duration.ofHours(1));
        actions.wait(number, "sato", TicketStatus.WAITING_PROVIDER, null);
        clock.advance(Duration.ofHours(2));
        actions.resume(number, "sato", null);

        assertThat(records.explain(new ClockEvent.Clocked(number, Promise.RESOLUTION, 1))
                        .pieces())
                .filteredOn(piece -> piece.why().equals("paused"))
                .extracting(CountedPiece::detail)
                .containsExactly("waiting-customer", "waiting-provider");
    }

    @Test
    void a_promise_that_begins_in_a_state_that_does_not_count_stands_still_from_the_beginning() throws Exception {
        UUID later = customerOf("it-once-taken", List.of("open"));
        long number = call();
        desk.identify(number, later, Identification.ACCEPTED);
        actions.take(number, "sato", null);
        actions.resolve(number, "sato", HOW, null);
        actions.reopen(number, "sato", null);

        assertThat(clock(number, Promise.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        actions.take(number, "sato", null);
        assertThat(clock(number, Promise.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
    }

    /** Of a plan that allows two hours, and whose resolution stands still in these states. */
    private UUID customerOf(String plan, List<String> pauseOn) throws Exception {
        return inTransaction(() -> {
            if (plans.byId(plan).isEmpty()) {
                plans.add(new Plan(plan, terms(Duration.ofHours(2), pauseOn), 902));
            }
            Customer customer = new Customer(
                    new CustomerNumber(Integer.toString(NEXT.getAndIncrement())),
                    new CustomerProfile("株式会社" + plan, null, List.of(), plan, List.of()),
                    901);
            customers.add(customer);
            return customer.id();
        });
    }

    @Test
    void asking_again_joins_the_promise_that_stands_and_begins_a_new_one_after_it_was_kept() {
        long number = callOfPatient();
        Instant due = sla.startCallback(number, clock.instant());

        assertThat(sla.startCallback(number, clock.instant())).isEqualTo(due);
        sla.met(number, Promise.CALLBACK, clock.instant());
        assertThat(sla.startCallback(number, clock.instant())).isAfter(due);

        assertThat(ledger.cycles(number))
                .filteredOn(c -> c.clock().promise() == Promise.CALLBACK)
                .extracting(c -> c.state(clock.instant()))
                .containsExactly(ClockState.MET, ClockState.RUNNING);
    }

    @Test
    void a_cancelled_call_back_is_neither_kept_nor_broken() {
        long number = callOfPatient();
        sla.startCallback(number, clock.instant());

        sla.withdraw(number, Promise.CALLBACK, Withdrawal.cancelled(null), clock.instant());

        assertThat(sla.clocks(number, clock.instant())).noneMatch(c -> c.promise() == Promise.CALLBACK);
    }

    @Test
    void a_merged_ticket_owes_nothing() {
        long first = call();
        desk.identify(first, patient, Identification.ACCEPTED);
        long second = call();

        desk.identify(second, patient, Identification.ACCEPTED);

        assertThat(sla.clocks(second, clock.instant())).isEmpty();
        assertThat(sla.clocks(first, clock.instant())).hasSize(2);
    }

    @Test
    void the_call_back_that_was_promised_goes_on_with_the_ticket_into_which_its_own_was_merged() throws Exception {
        long alert = desk.open(NewTicket.byAlert(Trouble.SITE));
        desk.identify(alert, patient, Identification.ACCEPTED, "monitoring");
        PhoneNumber caller = new PhoneNumber("+819055" + NEXT.getAndIncrement());
        long unknown = callFrom(caller);
        desk.callbackNumber(unknown, caller);
        Instant due = sla.startCallback(unknown, clock.instant());
        clock.advance(Duration.ofMinutes(1));

        assertThat(desk.identify(callFrom(caller), patient, Identification.ACCEPTED))
                .isEqualTo(alert);

        assertThat(sla.clocks(unknown, clock.instant())).isEmpty();
        assertThat(clock(alert, Promise.CALLBACK).dueAt()).isEqualTo(due);
        assertThat(sla.startCallback(alert, clock.instant())).isEqualTo(due);
    }

    @Test
    void a_call_back_that_was_promised_to_a_caller_nobody_knew_is_not_due_later_once_the_customer_is_known() {
        long number = call();
        Instant due = sla.startCallback(number, clock.instant());

        desk.identify(number, patient, Identification.ACCEPTED);

        assertThat(clock(number, Promise.CALLBACK).dueAt()).isEqualTo(due);
        assertThat(written(number, Promise.RESPONSE)).contains(ClockEventKind.RE_TERMED);
    }

    @Test
    void a_broken_promise_is_counted_once_where_it_was_broken() {
        long alert = desk.open(NewTicket.byAlert(Trouble.SITE));
        desk.identify(alert, patient, Identification.ACCEPTED, "monitoring");
        PhoneNumber caller = new PhoneNumber("+819055" + NEXT.getAndIncrement());
        long unknown = callFrom(caller);
        desk.callbackNumber(unknown, caller);
        Instant due = sla.startCallback(unknown, clock.instant());
        clock.advance(Duration.between(clock.instant(), due).plusSeconds(1));

        desk.identify(callFrom(caller), patient, Identification.ACCEPTED);

        assertThat(clock(unknown, Promise.CALLBACK).state()).isEqualTo(ClockState.MISSED);
        assertThat(written(alert, Promise.CALLBACK)).isEmpty();
    }

    private long callFrom(PhoneNumber caller) {
        return desk.open(
                NewTicket.byPhone("CA" + UUID.randomUUID(), "simulator", new PhoneNumber("+81312345678"), caller));
    }

    @Test
    void reopening_begins_every_promise_again() {
        long number = callOfPatient();
        actions.resolve(number, "sato", HOW, null);

        actions.reopen(number, "sato", null);

        assertThat(clock(number, Promise.RESPONSE).cycle()).isEqualTo(2);
        assertThat(clock(number, Promise.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void warnings_and_the_breach_are_written_once_and_seen_on_the_ticket() {
        long number = callOfPatient();
        sla.startCallback(number, clock.instant());

        passes(Duration.ofMinutes(61));
        within(Duration.ofSeconds(10))
                .until(() -> written(number, Promise.CALLBACK).contains(ClockEventKind.WARNED));
        passes(Duration.ofMinutes(60));
        within(Duration.ofSeconds(10))
                .until(() -> written(number, Promise.CALLBACK).contains(ClockEventKind.MISSED));

        assertThat(clock(number, Promise.CALLBACK).state()).isEqualTo(ClockState.MISSED);
        assertThat(written(number, Promise.CALLBACK))
                .containsExactly(
                        ClockEventKind.STARTED, ClockEventKind.WARNED, ClockEventKind.WARNED, ClockEventKind.MISSED);
        assertThat(kinds(number)).contains("promise-warned", "promise-missed");

        sla.met(number, Promise.CALLBACK, clock.instant());
        assertThat(clock(number, Promise.CALLBACK).state()).isEqualTo(ClockState.MISSED);
        assertThat(clock(number, Promise.CALLBACK).done()).isPresent();
        assertThat(kinds(number)).contains("promise-late");
    }

    /** As after a node died between the commit and the end of its work, or when another took it for dead. */
    @Test
    void a_breach_is_told_once_though_its_work_is_done_again_by_two_at_the_same_time() throws Exception {
        long number = callOfPatient();
        clock.advance(Duration.ofHours(3));
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> done : nodes.invokeAll(List.of(() -> notices(number), () -> notices(number)))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(written(number, Promise.RESPONSE)).containsOnlyOnce(ClockEventKind.MISSED);
        assertThat(kinds(number).stream().filter("promise-missed"::equals)).hasSize(2);
        List<?> twice = em.createNativeQuery("select kind from mail_message where ticket = " + number
                        + " and kind = 'promise-missed' group by kind, recipient, params having count(*) > 1")
                .getResultList();
        assertThat(twice).isEmpty();
    }

    @Test
    void neither_two_nodes_nor_a_restart_mail_a_breach_twice() throws Exception {
        String login = "it-night-" + NEXT.getAndIncrement();
        Engineer engineer = inTransaction(() -> {
            Engineer night = new Engineer(login, "夜勤", null, login + "@desk.example", 990);
            engineers.add(night);
            return night;
        });
        long number = callOfPatient();
        actions.take(number, login, null);
        clock.advance(Duration.ofHours(3));
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> done : nodes.invokeAll(List.of(() -> notices(number), () -> notices(number)))) {
                done.get();
            }
            notices(number);
        } finally {
            nodes.shutdown();
            inTransaction(() -> {
                engineers.find(engineer.login()).orElseThrow().leave();
                return true;
            });
        }

        assertThat(written(number, Promise.RESOLUTION)).containsOnlyOnce(ClockEventKind.MISSED);
        assertThat(em.createNativeQuery("select count(*) from mail_message where ticket = " + number
                                + " and kind = 'promise-missed' and recipient = '" + login + "@desk.example'")
                        .getSingleResult())
                .isEqualTo(1L);
        assertThat(kinds(number)).containsOnlyOnce("promise-missed");
    }

    @Test
    void a_breach_after_one_that_was_taken_back_is_noticed_once_and_nobody_is_mailed_again() throws Exception {
        String login = "it-corrected-" + NEXT.getAndIncrement();
        inTransaction(() -> {
            engineers.add(new Engineer(login, "夜勤", null, login + "@desk.example", 991));
            return true;
        });
        long number = callOfPatient();
        actions.take(number, login, null);
        Instant opened = tickets.get(number).openedAt();
        clock.advance(Duration.ofMinutes(125));
        notices(number);

        ClockEvent.Clocked of = new ClockEvent.Clocked(number, Promise.RESOLUTION, 1);
        records.correct(of, correction(opened.plus(Duration.ofMinutes(30)), opened.plus(Duration.ofHours(1))));
        assertThat(clock(number, Promise.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
        passes(Duration.ofMinutes(30));
        within(Duration.ofSeconds(10)).until(() -> kinds(number).contains("promise-missed-again"));
        notices(number);
        inTransaction(() -> {
            engineers.find(login).orElseThrow().leave();
            return true;
        });

        assertThat(written(number, Promise.RESOLUTION)).endsWith(ClockEventKind.CORRECTED, ClockEventKind.MISSED);
        assertThat(ledger.of(number))
                .filteredOn(e -> e.promise() == Promise.RESOLUTION && e.kind() == ClockEventKind.MISSED)
                .extracting(ClockEvent::corrections)
                .containsExactly(0, 1);
        assertThat(kinds(number)).containsOnlyOnce("promise-missed-again").containsOnlyOnce("promise-missed");
        assertThat(em.createNativeQuery("select count(*) from mail_message where ticket = " + number
                                + " and kind = 'promise-missed' and recipient = '" + login + "@desk.example'")
                        .getSingleResult())
                .isEqualTo(1L);
        assertThat(records.explain(of).missedAt()).contains(opened.plus(Duration.ofMinutes(150)));
    }

    @Test
    void a_ticket_becomes_as_urgent_as_the_one_that_joins_it() {
        long first = call();
        desk.identify(first, patient, Identification.ACCEPTED);
        long second = call();
        desk.trouble(second, Trouble.SECURITY);

        desk.identify(second, patient, Identification.ACCEPTED);

        assertThat(tickets.get(first).priority()).isEqualTo(Priority.URGENT);
    }

    private @Nullable Void notices(long number) throws Exception {
        return inTransaction(() -> {
            deadlines.handle(WorkItem.of("sla-deadline", Long.toString(number), clock.instant()), 1);
            return null;
        });
    }

    @Test
    void what_has_elapsed_stays_when_a_ticket_becomes_urgent_and_other_terms_hold() throws Exception {
        inTransaction(() -> {
            customers.byId(patient).orElseThrow().agreedOtherwise(List.of(urgently(Duration.ofMinutes(40))), null);
            return true;
        });
        long number = callOfPatient();
        Instant opened = tickets.get(number).openedAt();
        clock.advance(Duration.ofMinutes(30));

        actions.prioritise(number, "sato", Priority.URGENT, null);
        actions.prioritise(number, "sato", Priority.URGENT, null);

        assertThat(clock(number, Promise.RESOLUTION).dueAt()).isEqualTo(opened.plus(Duration.ofMinutes(40)));
        assertThat(clock(number, Promise.RESPONSE).dueAt()).isEqualTo(opened.plus(Duration.ofHours(2)));
        assertThat(ledger.of(number))
                .filteredOn(e -> e.reason().equals("priority"))
                .hasSize(1);
        assertThat(kinds(number)).containsOnlyOnce("priority");

        desk.trouble(number, Trouble.OTHER);
        assertThat(tickets.get(number).priority()).as("an engineer has said so").isEqualTo(Priority.URGENT);
    }

    /** Terms are frozen when a ticket opens: another priority chooses among what was agreed by then. */
    @Test
    void what_is_written_into_a_contract_meanwhile_does_not_come_in_with_a_change_of_priority() throws Exception {
        promisesOtherwise(List.of(urgently(Duration.ofMinutes(40))));
        long number = callOfPatient();
        Instant opened = tickets.get(number).openedAt();
        promisesOtherwise(List.of(urgently(Duration.ofHours(24)), always(Duration.ofHours(30))));
        clock.advance(Duration.ofMinutes(30));

        actions.prioritise(number, "sato", Priority.URGENT, null);
        assertThat(clock(number, Promise.RESOLUTION).dueAt()).isEqualTo(opened.plus(Duration.ofMinutes(40)));

        actions.prioritise(number, "sato", Priority.NORMAL, null);
        assertThat(clock(number, Promise.RESOLUTION).dueAt()).isEqualTo(opened.plus(Duration.ofHours(2)));

        actions.resolve(number, "sato", HOW, null);
        actions.reopen(number, "sato", null);
        assertThat(ledger.clocks(number).get(Promise.RESOLUTION))
                .as("what begins afterwards begins by what holds then")
                .extracting(PromiseClock::allowed)
                .isEqualTo(Duration.ofHours(30));
    }

    @Test
    void where_nothing_was_agreed_for_urgent_tickets_nothing_changes_when_one_becomes_urgent() throws Exception {
        long number = callOfPatient();
        promisesOtherwise(List.of(urgently(Duration.ofMinutes(10))));

        actions.prioritise(number, "sato", Priority.URGENT, null);

        assertThat(clock(number, Promise.RESOLUTION).dueAt())
                .isEqualTo(tickets.get(number).openedAt().plus(Duration.ofHours(2)));
        assertThat(ledger.of(number)).noneMatch(e -> e.reason().equals("priority"));
    }

    private static TermsOverride always(Duration resolution) {
        return new TermsOverride(null, null, null, null, null, resolution, null);
    }

    private static TermsOverride urgently(Duration resolution) {
        return new TermsOverride(null, Priority.URGENT, null, null, null, resolution, null);
    }

    @Test
    void a_trouble_that_is_urgent_by_itself_makes_its_ticket_urgent() {
        long number = callOfPatient();

        desk.trouble(number, Trouble.SECURITY);

        assertThat(tickets.get(number).priority()).isEqualTo(Priority.URGENT);
        assertThat(kinds(number)).contains("priority");
    }

    @Test
    void each_time_the_customer_hears_something_the_next_update_is_owed() throws Exception {
        hearsEvery(Duration.ofHours(4));
        long number = callOfPatient();
        Instant opened = tickets.get(number).openedAt();
        assertThat(clock(number, Promise.UPDATE).cycle()).isEqualTo(1);
        clock.advance(Duration.ofHours(1));

        actions.update(number, "sato", "we are on our way", true, null);
        Instant told = clock.instant();

        assertThat(clock(number, Promise.UPDATE).cycle()).isEqualTo(2);
        assertThat(clock(number, Promise.UPDATE).due().orElseThrow())
                .isBetween(told.plus(Duration.ofHours(4)).minusSeconds(5), told.plus(Duration.ofHours(4)));
        clock.advance(Duration.ofHours(1));
        sla.startCallback(number, clock.instant());
        sla.met(number, Promise.CALLBACK, clock.instant());
        assertThat(clock(number, Promise.UPDATE).cycle()).as("they talked").isEqualTo(3);

        actions.resolve(number, "sato", HOW, null);
        assertThat(clock(number, Promise.UPDATE).state()).isEqualTo(ClockState.MET);
        assertThat(written(number, Promise.UPDATE)).hasSize(6);
        assertThat(ledger.cycles(number).stream()
                        .filter(c -> c.clock().promise() == Promise.UPDATE)
                        .findFirst()
                        .orElseThrow()
                        .startedAt())
                .isBetween(opened, opened.plusSeconds(5));
    }

    @Test
    void whom_nobody_talked_to_has_heard_nothing() throws Exception {
        hearsEvery(Duration.ofHours(4));
        long number = callOfPatient();
        Instant due = clock(number, Promise.UPDATE).due().orElseThrow();
        sla.startCallback(number, clock.instant());
        clock.advance(Duration.ofHours(1));
        sla.met(number, Promise.CALLBACK, clock.instant());

        sla.callbackOwedAgain(number, "not-talked", clock.instant());

        assertThat(clock(number, Promise.UPDATE).due().orElseThrow()).isEqualTo(due);
    }

    @Test
    void nobody_is_owed_updates_by_a_plan_that_promises_none() {
        assertThat(written(callOfPatient(), Promise.UPDATE)).isEmpty();
    }

    private void hearsEvery(Duration interval) throws Exception {
        inTransaction(() -> {
            customers
                    .byId(patient)
                    .orElseThrow()
                    .agreedOtherwise(List.of(new TermsOverride(null, null, null, null, null, null, interval)), null);
            return true;
        });
    }

    @Test
    void nothing_in_the_ledger_is_changed_deleted_or_emptied() {
        long number = call();

        for (String sql : List.of(
                "update clock_event set cycle = 9 where ticket = " + number,
                "delete from clock_event where ticket = " + number,
                "truncate clock_event")) {
            assertThatThrownBy(
                            () -> inTransaction(() -> em.createNativeQuery(sql).executeUpdate()))
                    .hasStackTraceContaining("append-only");
        }

        assertThat(ledger.of(number)).hasSize(2);
    }

    @Test
    void a_managers_correction_shows_both_figures_and_a_breach_takes_a_reason() {
        long number = callOfPatient();
        ClockEvent.Clocked of = new ClockEvent.Clocked(number, Promise.RESPONSE, 1);
        Instant opened = tickets.get(number).openedAt();
        assertThatThrownBy(() -> records.giveReason(of, "nobody was there", "mori"))
                .isInstanceOf(PromiseNotBroken.class);
        assertThatThrownBy(() -> records.correct(of, correction(opened, opened.plus(Duration.ofDays(1)))))
                .isInstanceOf(NothingToCorrect.class);
        clock.advance(Duration.ofHours(3));
        actions.take(number, "sato", null);

        records.giveReason(of, "the pager was off", "mori");
        records.correct(of, correction(opened.plus(Duration.ofMinutes(30)), opened.plus(Duration.ofHours(2))));

        PromiseClock corrected = records.explain(of).clock();
        assertThat(corrected.state(clock.instant())).isEqualTo(ClockState.MET);
        assertThat(corrected.asMeasured().orElseThrow().state(clock.instant())).isEqualTo(ClockState.MISSED);
        assertThat(corrected.breachReason().orElseThrow().words()).isEqualTo("the pager was off");
        assertThat(kinds(number)).contains("promise-corrected", "promise-explained");
        assertThatThrownBy(() -> records.explain(new ClockEvent.Clocked(number, Promise.RESPONSE, 2)))
                .isInstanceOf(ClockNotFound.class);
    }

    private static Correction correction(Instant from, Instant to) {
        return new Correction(new Period(from, to), false, "we waited for the customer", "mori");
    }

    @Test
    void the_time_zone_of_the_databases_session_changes_no_figure() throws Exception {
        long number = callOfPatient();
        clock.advance(Duration.ofMinutes(7));
        inZone("Pacific/Chatham", () -> {
            actions.take(number, "sato", null);
            actions.wait(number, "sato", TicketStatus.WAITING_CUSTOMER, null);
            return null;
        });
        clock.advance(Duration.ofMinutes(7));
        Instant now = clock.instant();

        List<ClockView> tokyo = inZone("Asia/Tokyo", () -> sla.clocks(number, now));
        List<ClockView> newYork = inZone("America/New_York", () -> sla.clocks(number, now));

        assertThat(newYork).isEqualTo(tokyo).hasSize(2);
        assertThat(clock(number, Promise.RESOLUTION).remainingSeconds())
                .isBetween(
                        Duration.ofMinutes(112).toSeconds(),
                        Duration.ofMinutes(113).toSeconds());
    }

    @Test
    void what_reports_read_of_many_tickets_is_what_the_ledger_has_of_each() throws Exception {
        long number = callOfPatient();
        Instant opened = tickets.get(number).openedAt();
        ClockEvent.Clocked of = new ClockEvent.Clocked(number, Promise.RESPONSE, 1);
        clock.advance(Duration.ofHours(3));
        actions.take(number, "sato", null);
        actions.wait(number, "sato", TicketStatus.WAITING_CUSTOMER, null);
        records.giveReason(of, "the pager was off", "mori");
        records.correct(of, correction(opened.plus(Duration.ofMinutes(30)), opened.plus(Duration.ofHours(2))));

        List<ClockEvent> read =
                inZone("America/New_York", () -> ledger.of(List.of(number)).get(number));

        assertThat(read)
                .hasSizeGreaterThan(6)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*_persistence_.*")
                .isEqualTo(ledger.of(number));
    }

    @Test
    void a_list_of_tickets_shows_what_its_own_transaction_has_written() throws Exception {
        long number = callOfPatient();

        List<ClockView> seen = inTransaction(() -> {
            sla.met(number, Promise.RESPONSE, clock.instant());
            return sla.clocks(List.of(number), clock.instant()).get(number);
        });

        assertThat(seen).extracting(ClockView::state).contains(ClockState.MET);
    }

    private <T> T inZone(String zone, Callable<T> work) throws Exception {
        return inTransaction(() -> {
            em.createNativeQuery("set local time zone '" + zone + "'").executeUpdate();
            return work.call();
        });
    }
}
