package jp.orikaeshi.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import jp.orikaeshi.callback.Hands;
import jp.orikaeshi.callback.OutboundCall;
import jp.orikaeshi.callback.SagaTelephone;
import jp.orikaeshi.container.Contracts;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.customer.Contact;
import jp.orikaeshi.customer.CustomerProfile;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.LineProfile;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.NewTicket;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.TicketActions;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.ticket.TimelineEntry;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.time.ClockAdvanced;
import jp.orikaeshi.time.DeskClock;
import jp.orikaeshi.voice.CallEnded;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.LegNews;
import jp.orikaeshi.voice.LegState;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.VoiceDesk;
import jp.orikaeshi.work.WorkItem;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An emergency's calls on the real database, with nodes that die in the middle and hands that do everything twice. */
class AlarmSagaIT extends InContainer {
    private static final PhoneNumber LINE = new PhoneNumber("+81312345678");
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Inject
    AlarmDesk desk;

    @Inject
    AlarmDialling dialling;

    @Inject
    AlarmWork work;

    @Inject
    Alarms alarms;

    @Inject
    SagaTelephone telephone;

    @Inject
    Hands hands;

    @Inject
    VoiceDesk voice;

    @Inject
    TicketDesk ticketDesk;

    @Inject
    TicketActions actions;

    @Inject
    Tickets tickets;

    @Inject
    Customers customers;

    @Inject
    Contracts contracts;

    @Inject
    Lines lines;

    @Inject
    DeskClock clock;

    @Inject
    Event<ClockAdvanced> advanced;

    @Inject
    Transactions transactions;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    private final List<Long> opened = new ArrayList<>();

    @BeforeEach
    void the_carrier_is_there() {
        telephone.forget();
        telephone.isOn(true);
    }

    @AfterEach
    void nobody_is_alarmed_any_more() throws Exception {
        telephone.isSilent(false);
        for (long ticket : opened) {
            if (tickets.get(ticket).status().live()) {
                actions.resolve(ticket, "system", new Resolution("test", "test", "test"), null);
            }
            soon().until(() -> inTransaction(() -> alarms.latest(ticket)
                    .filter(alarm -> alarm.goesOn() || alarms.live(alarm.id()).isPresent())
                    .isEmpty()));
        }
        telephone.isOn(false);
    }

    @Test
    void a_telephone_that_a_dead_node_made_ring_rings_once() throws Exception {
        AlarmErrand lost = intendedByADeadNode(ticket());
        // The node died after the carrier had taken it, and before it could write down the name of the leg.
        String leg = telephone.place(lost.call());

        soon().until(() -> call(lost).step() == TryStep.RINGING);
        assertThat(call(lost).callSid()).contains(leg);
        assertThat(telephone.asked()).startsWith("place", "find").containsOnlyOnce("place");
        assertThat(telephone.rung()).hasSize(1);
        answeredAndConfirmed(lost);
    }

    @Test
    void a_call_that_a_dead_node_did_not_get_out_is_placed_once_the_carrier_can_no_longer_have_it() throws Exception {
        telephone.isSilent(true);
        AlarmErrand lost = intendedByADeadNode(ticket());
        soon().until(() -> telephone.asked().size() >= 2);
        assertThat(telephone.asked()).containsOnly("find");

        telephone.isSilent(false);
        int before = telephone.asked().size();
        soon().until(() -> telephone.asked().size() >= before + 2);
        assertThat(telephone.asked()).as("it may still be on its way").containsOnly("find");
        passes(Duration.ofSeconds(21));
        soon().until(() -> call(lost).step() == TryStep.RINGING);
        assertThat(telephone.asked()).endsWith("find", "place").containsOnlyOnce("place");
        answeredAndConfirmed(lost);
    }

    @Test
    void two_nodes_that_both_hold_it_place_it_once() throws Exception {
        for (int i = 0; i < 10; i++) {
            telephone.isOn(false);
            telephone.forget();
            AlarmErrand refused = refused(ticket());
            assertThat(call(refused).step()).isEqualTo(TryStep.NOT_PLACED);
            telephone.isOn(true);

            Hands.Step handles = () ->
                    work.handle(WorkItem.of(AlarmWork.KIND, refused.alarm().toString(), clock.instant()), 1);
            hands.atOnce(handles, handles);

            soon().until(() -> call(refused).step() == TryStep.RINGING);
            assertThat(telephone.rung())
                    .extracting(OutboundCall::attempt)
                    .containsExactly(call(refused).id());
            answeredAndConfirmed(refused);
        }
    }

    @Test
    void every_request_and_report_twice_at_the_same_moment_is_one_call_and_one_confirmation() throws Exception {
        for (int i = 0; i < 10; i++) {
            long ticket = ticket();
            AlarmErrand errand = intendedByADeadNode(ticket);
            String leg = telephone.place(errand.call());
            UUID id = errand.call().attempt();
            hands.both(List.of(
                    () -> hears(leg, LegState.live(LegState.Phase.RINGING), 0),
                    () -> turn(leg, id + ".answer.1", null),
                    () -> hears(leg, LegState.live(LegState.Phase.TALKING), 1),
                    () -> turn(leg, id + ".key.1", "1"),
                    () -> hears(leg, LegState.live(LegState.Phase.RINGING), 0),
                    () -> hears(leg, LegState.over(CallEnded.Result.COMPLETED, Duration.ofSeconds(42)), 2),
                    () -> turn(leg, id + ".key.1", "1")));
            assertThat(call(errand).outcome()).isEqualTo(AlarmOutcome.CONFIRMED);
            assertThat(kinds(ticket)).containsOnlyOnce("alarm-ringing", "alarm-answered", "alarm-confirmed");
            assertThat(telephone.rung()).hasSize(i + 1);
        }
    }

    @Test
    void by_itself_it_begins_once_for_a_ticket_whatever_became_of_it() throws Exception {
        inTransaction(() -> {
            if (lines.all().isEmpty()) {
                lines.add(new Line(LINE, new LineProfile("当社", "reception", Locale.JAPANESE, "はい"), 900));
            }
            return true;
        });
        long number = ticketDesk.open(NewTicket.byApi("system", Trouble.SECURITY));
        opened.add(number);
        desk.raiseIfSecurity(number);
        assertThat(desk.of(number)).as("nobody knows whose it is").isEmpty();

        assertThat(ticketDesk.identify(number, customer(), Identification.CONFIRMED))
                .isEqualTo(number);
        passes(Duration.ofSeconds(5));
        soon().until(() -> desk.of(number).isPresent());
        desk.raiseIfSecurity(number);
        desk.stop(number, "sato", "誤検知");
        desk.raiseIfSecurity(number);
        // Somebody else's after all: whom it concerns now is told by an engineer.
        assertThat(ticketDesk.identify(number, customer(), Identification.CONFIRMED))
                .isEqualTo(number);
        desk.raiseIfSecurity(number);
        assertThat(desk.of(number).orElseThrow().state()).isEqualTo(AlarmState.STOPPED);
        assertThat(kinds(number)).containsOnlyOnce("alarm-raised");
    }

    /** Its intent is written down in the moment in which it is raised, and the node that did so is gone. */
    private AlarmErrand intendedByADeadNode(long ticket) throws Exception {
        return inTransaction(() -> intended(ticket));
    }

    /** At once, or a worker that looks between the two would take the dead node's call to be on its way. */
    private AlarmErrand refused(long ticket) throws Exception {
        return inTransaction(() -> {
            AlarmErrand errand = intended(ticket);
            dialling.notNow(errand);
            return errand;
        });
    }

    private AlarmErrand intended(long ticket) {
        desk.raise(ticket, "system");
        return dialling.next(alarms.latest(ticket).orElseThrow().id()).orElseThrow();
    }

    private void answeredAndConfirmed(AlarmErrand errand) throws Exception {
        UUID id = errand.call().attempt();
        String leg = SagaTelephone.leg(id);
        turn(leg, id + ".answer.1", null);
        turn(leg, id + ".key.1", "1");
        hears(leg, LegState.over(CallEnded.Result.COMPLETED, Duration.ofSeconds(42)), 2);
        assertThat(call(errand).outcome()).isEqualTo(AlarmOutcome.CONFIRMED);
        assertThat(call(errand).legOver()).isTrue();
    }

    private long ticket() throws Exception {
        long number = ticketDesk.open(NewTicket.byPhone(
                "CA" + UUID.randomUUID(),
                SagaTelephone.NAME,
                LINE,
                new PhoneNumber("+8190555%05d".formatted(NEXT.getAndIncrement()))));
        opened.add(number);
        return ticketDesk.identify(number, customer(), Identification.CONFIRMED);
    }

    /** A new customer with somebody to be told. */
    private UUID customer() throws Exception {
        PhoneNumber phone = new PhoneNumber("+8190666%05d".formatted(NEXT.getAndIncrement()));
        UUID customer = contracts.customer();
        List<Contact> contacts = List.of(new Contact("連絡 太郎", null, phone, null, 1));
        inTransaction(() -> {
            customers
                    .byId(customer)
                    .orElseThrow()
                    .describe(new CustomerProfile("c", null, List.of(), "contract", contacts), 0);
            return true;
        });
        return customer;
    }

    private AlarmTry call(AlarmErrand errand) throws Exception {
        return inTransaction(() -> em.find(AlarmTry.class, errand.call().attempt()));
    }

    private List<String> kinds(long ticket) {
        return tickets.timeline(ticket).stream().map(TimelineEntry::kind).toList();
    }

    private void turn(String leg, String ref, @Nullable String keys) {
        var unused = voice.turn(
                new Turn(AlarmCalls.NAME, ref),
                new CallInput(leg, SagaTelephone.NAME, LINE, LINE, keys, null, null, false, Map.of()));
    }

    private void hears(String leg, LegState state, int sequence) {
        voice.hear(new LegNews(leg, SagaTelephone.NAME, state, sequence));
    }

    private void passes(Duration time) {
        advanced.fire(new ClockAdvanced(clock.advance(time)));
    }

    private static ConditionFactory soon() {
        return within(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    private <T> T inTransaction(Callable<T> what) throws Exception {
        return transactions.run(what);
    }
}
