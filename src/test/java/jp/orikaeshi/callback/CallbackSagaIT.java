package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.orikaeshi.browserphone.BrowserPhoneDesk;
import jp.orikaeshi.browserphone.ClientName;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.duty.DutyChanged;
import jp.orikaeshi.duty.DutyPlans;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.ClockEventKind;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.sla.Ledger;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
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
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;
import jp.orikaeshi.voice.VoiceDesk;
import jp.orikaeshi.work.WorkItem;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Call-backs on the real database while several hands work on them at once, which no story can time: those have one
 * desk whose workers nobody stops in the middle of a step.
 */
class CallbackSagaIT extends InContainer {
    private static final int ON_DUTY = 50;
    private static final Duration GIVE_UP = Duration.ofDays(1);
    private static final PhoneNumber LINE = new PhoneNumber("+81312345678");
    private static final Duration RING = Duration.ofSeconds(25);
    private static final Resolution HOW = new Resolution("router", "it stopped", "restarted");
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Inject
    CallbackDesk desk;

    @Inject
    DialWork dialWork;

    @Inject
    DiallingDesk dialling;

    @Inject
    Agenda agenda;

    @Inject
    Callbacks callbacks;

    @Inject
    CallAttempts attempts;

    @Inject
    Conferences conferences;

    @Inject
    ConferenceDesk conferenceDesk;

    @Inject
    ConferringDesk conferring;

    @Inject
    BoardDesk board;

    @Inject
    ChoiceDesk choice;

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
    Ledger ledger;

    @Inject
    BrowserPhoneDesk browserPhones;

    @Inject
    Engineers engineers;

    @Inject
    DutyPlans plans;

    @Inject
    DeskClock clock;

    @Inject
    Event<ClockAdvanced> advanced;

    @Inject
    Event<DutyChanged> dutyChanged;

    @Inject
    Transactions transactions;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Resource(lookup = "java:app/jdbc/desk")
    DataSource dataSource;

    private final List<Long> opened = new ArrayList<>();

    @BeforeEach
    void fifty_engineers_are_on_duty() throws Exception {
        telephone.forget();
        telephone.isOn(true);
        inTransaction(() -> {
            for (int i = 1; i <= ON_DUTY; i++) {
                PhoneNumber phone = phone(i);
                int n = i;
                engineers
                        .find(login(i))
                        .ifPresentOrElse(
                                known -> known.describe(login(n), phone, null, 900 + n),
                                () -> engineers.add(new Engineer(login(n), login(n), phone, null, 900 + n)));
            }
            return onDuty(IntStream.rangeClosed(1, ON_DUTY)
                    .mapToObj(CallbackSagaIT::login)
                    .toList());
        });
    }

    @AfterEach
    void nobody_is_owed_a_call_any_more() throws Exception {
        telephone.isSilent(false);
        for (long ticket : opened) {
            if (tickets.get(ticket).status().live()) {
                actions.resolve(ticket, login(1), HOW, null);
            }
            for (Callback callback : inTransaction(() -> callbacks.all(ticket))) {
                soon().until(() -> !now(callback.id()).state().standing());
                for (CallAttempt attempt : attemptsOf(callback.id())) {
                    attempt.callSid().ifPresent(leg -> hears(leg, over(CallEnded.Result.COMPLETED), 9));
                }
                soon().until(() -> attemptsOf(callback.id()).stream().allMatch(CallAttempt::legOver));
            }
        }
        telephone.isOn(false);
        inTransaction(() -> {
            engineers.active().stream()
                    .filter(e -> e.login().startsWith("saga-"))
                    .forEach(Engineer::leave);
            return onDuty(List.of());
        });
    }

    private boolean onDuty(List<String> logins) {
        plans.duty().staff(logins, null, List.of(), null);
        plans.duty().call(RING, 3, Duration.ofMinutes(1));
        dutyChanged.fire(new DutyChanged());
        return true;
    }

    private static String login(int n) {
        return "saga-" + n;
    }

    private static PhoneNumber phone(int n) {
        return new PhoneNumber("+8190555500%02d".formatted(n));
    }

    @Test
    void pages_learn_that_a_telephone_is_about_to_ring() throws Exception {
        UUID callback = hindered();
        long ticket = now(callback).ticket();
        CountDownLatch confirmed = new CountDownLatch(1);
        telephone.meanwhile(leg -> waitFor(confirmed));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen orikaeshi_live");
            dial(callback);

            Set<String> touched = new TreeSet<>();
            soon().until(() -> {
                PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(100);
                Stream.of(heard == null ? new PGNotification[0] : heard)
                        .forEach(one -> touched.add(one.getParameter()));
                return touched.contains("ticket." + ticket) && touched.contains("tickets");
            });
            assertThat(now(callback).state()).isEqualTo(CallbackState.DIALLING);
            statement.execute("unlisten *");
        } finally {
            confirmed.countDown();
        }
    }

    @Test
    void fifty_call_backs_that_many_hands_dial_at_once_ring_fifty_telephones_once_each() throws Exception {
        telephone.isOn(false);
        List<UUID> all = IntStream.range(0, ON_DUTY).mapToObj(i -> asked()).toList();
        for (UUID callback : all) {
            soon().until(() -> kinds(callback).contains("callback-hindered"));
        }
        telephone.isOn(true);
        List<UUID> backwards = new ArrayList<>(all);
        Collections.reverse(backwards);

        // While these two dial, the workers of the node do so as well.
        boolean unused = inTransaction(() -> {
            all.forEach(callback -> agenda.dialAt(callback, clock.instant()));
            return true;
        });
        hands.atOnce(() -> handle(all), () -> handle(backwards));
        all.forEach(this::nothingIsLeftToDial);

        assertThat(telephone.rung())
                .extracting(OutboundCall::to)
                .hasSize(ON_DUTY)
                .doesNotHaveDuplicates();
        assertThat(telephone.rung()).extracting(OutboundCall::attempt).doesNotHaveDuplicates();
        for (UUID callback : all) {
            assertThat(attemptsOf(callback))
                    .singleElement()
                    .extracting(CallAttempt::step)
                    .isEqualTo(Step.RINGING);
            assertThat(kinds(callback)).containsOnlyOnce("callback-ringing");
        }
    }

    private void handle(List<UUID> all) throws Exception {
        for (UUID callback : all) {
            dialWork.handle(WorkItem.of(Agenda.DIAL, callback.toString(), clock.instant()), 1);
        }
    }

    @Test
    void a_carrier_that_takes_a_call_a_second_gets_the_emergency_first_and_then_what_is_due_first() throws Exception {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(hindered());
        }
        UUID emergency = hindered();
        ticketDesk.trouble(now(emergency).ticket(), Trouble.SECURITY);
        telephone.isPaced(true);
        List<UUID> backwards = new ArrayList<>(all);
        Collections.reverse(backwards);

        long moment = System.nanoTime();
        boolean unused = inTransaction(() -> {
            // Long enough for all to have said that they wait.
            em.createNativeQuery("insert into carrier_turn (carrier, next_at) values (?1, ?2)"
                            + " on conflict (carrier) do update set next_at = excluded.next_at")
                    .setParameter(1, SagaTelephone.NAME)
                    .setParameter(2, clock.instant().plusSeconds(8).atOffset(java.time.ZoneOffset.UTC))
                    .executeUpdate();
            backwards.forEach(callback -> agenda.dialAt(callback, clock.instant()));
            agenda.dialAt(emergency, clock.instant());
            return true;
        });
        soon().until(() -> telephone.rung().size() == 5);

        List<UUID> rung = new ArrayList<>();
        for (OutboundCall call : telephone.rung()) {
            rung.add(inTransaction(() -> attempts.find(call.attempt()).orElseThrow())
                    .callbackId());
        }
        assertThat(rung).containsExactly(emergency, all.get(0), all.get(1), all.get(2), all.get(3));
        // None before its turn. Between one that a busy machine places late and the next there is less than a second.
        List<Duration> placed = telephone.rungAfter(moment);
        for (int i = 0; i < placed.size(); i++) {
            assertThat(placed.get(i)).isGreaterThan(Duration.ofMillis(7900 + 1000L * i));
        }
    }

    @Test
    void the_database_refuses_what_would_ring_twice() throws Exception {
        CallAttempt ringing = ringing();
        Callback dialled = now(ringing.callbackId());
        UUID waits = hindered();
        Instant now = clock.instant();
        Engineer first = inTransaction(() -> engineers.find(ringing.engineer()).orElseThrow());

        assertThatThrownBy(() -> adds(new CallAttempt(dialled.id(), 2, first, phone(ON_DUTY), false, RING, now)))
                .as("a second live attempt")
                .hasStackTraceContaining("call_attempt_live");
        assertThatThrownBy(() ->
                        adds(new CallAttempt(waits, 1, first, ringing.call(LINE).to(), false, RING, now)))
                .as("a telephone that rings already")
                .hasStackTraceContaining("call_attempt_phone");
        assertThatThrownBy(() -> inTransaction(() -> {
                    callbacks.add(
                            new Callback(UUID.randomUUID(), dialled.ticket(), dialled.wish(), dialled.dueAt(), now));
                    return true;
                }))
                .as("a second call-back that stands")
                .hasStackTraceContaining("callback_standing");
    }

    private void adds(CallAttempt attempt) throws Exception {
        boolean unused = inTransaction(() -> {
            attempts.add(attempt);
            return true;
        });
    }

    @Test
    void a_call_back_that_is_cancelled_before_anything_was_dialled_is_never_dialled() throws Exception {
        UUID callback = hindered();
        desk.cancel(now(callback).ticket(), login(1), "直ったとの連絡");

        // A worker that had it in hand already, and the work that was set for the next try.
        handle(List.of(callback));
        passes(Duration.ofMinutes(2));
        nothingIsLeftToDial(callback);

        assertThat(telephone.asked()).isEmpty();
        assertThat(attemptsOf(callback)).isEmpty();
        assertThat(clockEvents(callback)).containsExactly(ClockEventKind.STARTED, ClockEventKind.WITHDRAWN);
    }

    @Test
    void a_promise_of_a_call_that_was_given_up_counts_no_further_once_its_ticket_is_over() throws Exception {
        UUID callback = hindered();
        passes(Duration.ofDays(1).plusMinutes(1));
        soon().until(() -> now(callback).state() == CallbackState.FAILED);
        assertThat(clockEvents(callback)).doesNotContain(ClockEventKind.WITHDRAWN);

        actions.resolve(now(callback).ticket(), login(1), HOW, null);

        soon().until(() -> clockEvents(callback).contains(ClockEventKind.WITHDRAWN));
        PromiseClock owed =
                inTransaction(() -> ledger.clocks(now(callback).ticket()).get(Promise.CALLBACK));
        Instant later = clock.instant().plus(Duration.ofDays(30));
        assertThat(owed.state(later)).isEqualTo(ClockState.MISSED);
        assertThat(owed.remaining(later)).isEqualTo(owed.remaining(clock.instant()));
    }

    @Test
    void after_a_crash_nothing_is_dialled_until_the_carrier_has_said_that_it_has_no_such_call() throws Exception {
        UUID callback = hindered();
        telephone.isSilent(true);
        Intent lost = dialling.next(callback).orElseThrow();

        dial(callback);
        soon().until(() -> telephone.asked().size() >= 2);
        passes(Duration.ofMinutes(1));
        int before = telephone.asked().size();
        soon().until(() -> telephone.asked().size() >= before + 2);
        assertThat(telephone.asked()).containsOnly("find");
        assertThat(kinds(callback)).contains("callback-hindered");

        telephone.isSilent(false);
        soon().until(() -> attemptsOf(callback).get(0).step() == Step.RINGING);
        nothingIsLeftToDial(callback);
        assertThat(telephone.asked()).endsWith("find", "place").containsOnlyOnce("place");
        assertThat(telephone.rung()).extracting(OutboundCall::attempt).containsExactly(lost.attempt());
    }

    @Test
    void a_call_that_turns_up_after_its_call_back_was_taken_back_stops_ringing() throws Exception {
        UUID callback = hindered();
        Intent lost = dialling.next(callback).orElseThrow();
        // The worker dies here: the telephone rings, and nobody has written down under which name.
        var unused = telephone.place(lost.call());

        actions.resolve(now(callback).ticket(), login(1), HOW, null);

        soon().until(() -> attemptsOf(callback).get(0).legOver());
        assertThat(telephone.asked()).containsExactly("place", "find", "hang-up");
        assertThat(now(callback).state()).isEqualTo(CallbackState.CANCELLED);
        assertThat(attemptsOf(callback)).extracting(CallAttempt::outcome).containsExactly(Outcome.FAILED);
    }

    @Test
    void a_telephone_that_is_busy_before_its_call_is_confirmed_passes_it_on_once() throws Exception {
        telephone.meanwhile(leg -> hears(leg, over(CallEnded.Result.BUSY), 1));
        UUID callback = asked();
        soon().until(() -> attemptsOf(callback).size() == 2);
        nothingIsLeftToDial(callback);

        // And what was said of it before comes in late.
        String first = SagaTelephone.leg(attemptsOf(callback).get(0).id());
        hears(first, LegState.live(LegState.Phase.RINGING), 0);
        hears(first, over(CallEnded.Result.BUSY), 1);
        nothingIsLeftToDial(callback);

        assertThat(attemptsOf(callback))
                .extracting(CallAttempt::outcome)
                .containsExactly(Outcome.ENGINEER_BUSY, Outcome.DIALLING);
        assertThat(telephone.rung()).extracting(OutboundCall::to).hasSize(2).doesNotHaveDuplicates();
        assertThat(kinds(callback)).containsOnlyOnce("callback-attempt");
    }

    @Test
    void a_call_that_the_same_telephone_had_just_before_is_not_taken_for_the_one_that_is_looked_for() throws Exception {
        CallAttempt before = ringing();
        UUID callback = hindered();
        Intent lost = dialling.next(callback).orElseThrow();
        telephone.mixesUp(SagaTelephone.leg(before.id()));
        var unused = telephone.place(lost.call());

        dial(callback);

        soon().until(() -> attemptsOf(callback).get(0).step() == Step.RINGING);
        assertThat(attemptsOf(callback).get(0).callSid()).contains(SagaTelephone.leg(lost.attempt()));
        assertThat(telephone.rung()).extracting(OutboundCall::attempt).doesNotHaveDuplicates();
    }

    @Test
    void a_page_that_was_to_join_the_two_and_got_lost_leaves_the_call_back_and_its_promise_standing() throws Exception {
        CallAttempt ringing = ringing();
        UUID callback = ringing.callbackId();
        Instant due = now(callback).dueAt();
        List<Hands.Step> call = wholeCall(ringing.id());
        for (Hands.Step step : call.subList(0, 7)) {
            step.run();
        }
        assertThat(now(callback).state()).isEqualTo(CallbackState.REACHED);

        var unused = turn(
                SagaTelephone.leg(ringing.id()),
                new Turn(EngineerCalls.NAME, ringing.id() + ".ended"),
                null,
                Map.of("DialCallStatus", "completed", "DialBridged", "false"));

        assertThat(now(callback).state()).isEqualTo(CallbackState.SCHEDULED);
        assertThat(now(callback).progress().customerTries()).isEqualTo(1);
        assertThat(attemptsOf(callback)).extracting(CallAttempt::outcome).containsExactly(Outcome.CUSTOMER_NO_ANSWER);
        assertThat(kinds(callback)).contains("callback-not-joined");
        assertThat(clockEvents(callback))
                .containsExactly(ClockEventKind.STARTED, ClockEventKind.MET, ClockEventKind.REOPENED);
        assertThat(inTransaction(() -> ledger.clocks(now(callback).ticket()).get(Promise.CALLBACK))
                        .dueAt())
                .contains(due);
    }

    @Test
    void a_talk_that_is_wanted_elsewhere_by_two_wishes_at_once_is_moved_once_and_no_denial_undoes_it()
            throws Exception {
        UUID attempt = talking();
        UUID callback = attemptOf(attempt).callbackId();
        long ticket = now(callback).ticket();
        hands.atOnce(() -> conferenceDesk.mute(ticket, true), () -> conferenceDesk.briefAgain(ticket));
        soon().until(() -> telephone.ordered().equals(List.of("lead customer.conference")));

        Script joins = moves(attempt);
        assertThat(joins.verbs()).hasOnlyElementsOfType(Verb.Confer.class);
        soon().until(() -> telephone.ordered().size() == 3);
        assertThat(telephone.ordered()).containsExactly("lead customer.conference", "mute true", "tell");
        assertThat(now(callback).state()).isEqualTo(CallbackState.REACHED);
        assertThat(kinds(callback)).doesNotContain("callback-not-joined");
        assertThat(clockEvents(callback)).containsExactly(ClockEventKind.STARTED, ClockEventKind.MET);
    }

    @Test
    void orders_that_the_carrier_does_not_take_are_given_again_and_those_inside_also_if_it_finds_nobody_there()
            throws Exception {
        UUID attempt = talking();
        long ticket = now(attemptOf(attempt).callbackId()).ticket();
        telephone.refuses(TelephoneFailure.Kind.TEMPORARY, TelephoneFailure.Kind.UNCERTAIN);
        conferenceDesk.mute(ticket, true);
        soon().until(() -> telephone.ordered().size() == 1);
        soon().until(() -> conferenceDesk.of(ticket).orElseThrow().hindered());
        passes(Duration.ofSeconds(2));
        soon().until(() -> telephone.ordered().size() == 2);
        passes(Duration.ofSeconds(6));
        soon().until(() -> telephone.ordered().size() == 3);
        assertThat(telephone.ordered()).containsOnly("lead customer.conference");

        telephone.refuses(TelephoneFailure.Kind.PERMANENT);
        var unused = moves(attempt);
        soon().until(() -> telephone.ordered().size() == 4);
        passes(Duration.ofSeconds(2));
        soon().until(() -> conferenceDesk.of(ticket).orElseThrow().muted());
        assertThat(telephone.ordered()).endsWith("mute true", "mute true");
        assertThat(conferenceDesk.of(ticket).orElseThrow().hindered()).isFalse();
    }

    @Test
    void a_colleague_whose_call_was_placed_when_its_node_died_is_found_and_rings_once_in_the_carriers_turn()
            throws Exception {
        UUID attempt = talking();
        long ticket = now(attemptOf(attempt).callbackId()).ticket();
        conferenceDesk.briefAgain(ticket);
        var unused = moves(attempt);
        soon().until(() -> telephone.ordered().contains("tell"));
        telephone.isPaced(true);
        String colleague = free();
        Instant kept = browserPhones.keep(colleague);
        assertThat(kept).isAfter(clock.instant());
        // The worker that was to give the order dies when it has placed the call.
        ConferenceTask lost = inTransaction(() -> {
            conferenceDesk.call(ticket, colleague, login(1));
            return conferring.next(attempt).orElseThrow();
        });
        assertThat(lost.order()).isEqualTo(ConferenceOrder.RING_COLLEAGUE);
        OutboundCall call = Objects.requireNonNull(lost.colleague()).call();
        assertThat(call.client()).isEqualTo(ClientName.of(colleague));
        Object turns = inTransaction(
                () -> em.createNativeQuery("select count(*) from carrier_turn where carrier = ?1 and next_at > ?2")
                        .setParameter(1, SagaTelephone.NAME)
                        .setParameter(2, clock.instant().minusSeconds(1).atOffset(java.time.ZoneOffset.UTC))
                        .getSingleResult());
        assertThat(((Number) turns).longValue())
                .as("the carrier's turn was taken")
                .isEqualTo(1);
        int before = telephone.rung().size();
        String leg = telephone.place(call);

        passes(Duration.ofSeconds(11));
        soon().until(() -> colleagueIs(ticket, InvitationState.RINGING));
        assertThat(telephone.rung()).hasSize(before + 1);
        browserPhones.leave(colleague);

        assertThatThrownBy(() -> adds(new CallAttempt(
                        hindered(),
                        1,
                        inTransaction(() -> engineers.find(colleague).orElseThrow()),
                        call.to(),
                        false,
                        RING,
                        clock.instant())))
                .as("a telephone that rings for a talk")
                .hasStackTraceContaining("telephone_in_use");
        hears(leg, over(CallEnded.Result.BUSY), 1);
        soon().until(() -> colleagueIs(ticket, InvitationState.BUSY));
        assertThatThrownBy(() -> inTransaction(() -> {
                    conferences.add(new Invitation(
                            attempt, login(1), attemptOf(attempt).phone(), false, RING, clock.instant()));
                    return true;
                }))
                .as("a telephone that talks for a call-back")
                .hasStackTraceContaining("telephone_in_use");
    }

    @Test
    void a_colleague_whom_a_dead_node_rang_for_a_talk_that_ended_meanwhile_is_stopped_and_free_again()
            throws Exception {
        UUID attempt = talking();
        long ticket = now(attemptOf(attempt).callbackId()).ticket();
        conferenceDesk.briefAgain(ticket);
        var unused = moves(attempt);
        soon().until(() -> telephone.ordered().contains("tell"));
        String colleague = free();
        ConferenceTask lost = inTransaction(() -> {
            conferenceDesk.call(ticket, colleague, login(1));
            return conferring.next(attempt).orElseThrow();
        });
        OutboundCall call = Objects.requireNonNull(lost.colleague()).call();
        String leg = telephone.place(call);

        hears(customer(attempt), over(CallEnded.Result.COMPLETED), 1);
        passes(Duration.ofSeconds(11));
        soon().until(() -> telephone.asked().contains("hang-up"));
        soon().until(() -> !inTransaction(() -> conferences.phonesInUse()).contains(call.to()));
        assertThat(inTransaction(() -> conferences.invitationByLeg(leg))).contains(call.attempt());
    }

    @Test
    void a_customer_who_goes_on_with_a_colleague_is_not_called_for_another_ticket_meanwhile() throws Exception {
        UUID attempt = talking();
        UUID callback = attemptOf(attempt).callbackId();
        long ticket = now(callback).ticket();
        String colleague = free();
        conferenceDesk.call(ticket, colleague, login(1));
        var unused = moves(attempt);
        soon().until(() -> colleagueIs(ticket, InvitationState.RINGING));
        UUID invitation = telephone.rung().get(telephone.rung().size() - 1).attempt();
        String leg = SagaTelephone.leg(invitation);
        unused = turn(leg, new Turn(ColleagueCalls.NAME, invitation + ".answer"), null);
        unused = turn(leg, new Turn(ColleagueCalls.NAME, invitation + ".key.1"), "1");
        hears(SagaTelephone.leg(attempt), over(CallEnded.Result.COMPLETED), 9);

        UUID other = askedFrom(now(callback).number(), now(callback).number());
        assertThat(inTransaction(
                        () -> attempts.rungForAnother(callbacks.find(other).orElseThrow())))
                .isTrue();
        assertThat(inTransaction(() -> board.one(callback)).now().orElseThrow().engineer())
                .isEqualTo(colleague);

        hears(customer(attempt), over(CallEnded.Result.COMPLETED), 1);
        assertThat(inTransaction(
                        () -> attempts.rungForAnother(callbacks.find(other).orElseThrow())))
                .isFalse();
        hears(leg, over(CallEnded.Result.COMPLETED), 9);
    }

    /** Engineer and customer talk, as they are joined by the carrier. */
    private UUID talking() throws Exception {
        CallAttempt ringing = ringing();
        for (Hands.Step step : wholeCall(ringing.id()).subList(0, 7)) {
            step.run();
        }
        return ringing.id();
    }

    /** The carrier leads both into the conference; what the engineer's leg is to do. */
    private Script moves(UUID attempt) {
        var unused = turn(customer(attempt), new Turn(CustomerCalls.NAME, attempt + ".conference"), null);
        return turn(
                SagaTelephone.leg(attempt),
                new Turn(EngineerCalls.NAME, attempt + ".ended"),
                null,
                Map.of("DialCallStatus", "completed", "DialBridged", "false"));
    }

    private boolean colleagueIs(long ticket, InvitationState state) {
        return conferenceDesk
                .of(ticket)
                .flatMap(talk -> Optional.ofNullable(talk.colleague()))
                .filter(guest -> guest.state() == state)
                .isPresent();
    }

    private static String customer(UUID attempt) {
        return SagaTelephone.CUSTOMER + attempt;
    }

    private CallAttempt attemptOf(UUID attempt) throws Exception {
        return inTransaction(() -> attempts.find(attempt).orElseThrow());
    }

    /** Somebody whose telephone neither rings nor talks. */
    private String free() throws Exception {
        return inTransaction(() -> IntStream.rangeClosed(1, ON_DUTY)
                .filter(n -> !attempts.phonesInUse().contains(phone(n)))
                .mapToObj(CallbackSagaIT::login)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void a_voicemail_that_is_recognised_during_the_notice_is_not_joined_and_hears_of_us_once_a_round()
            throws Exception {
        CallAttempt first = ringing();
        UUID callback = first.callbackId();
        assertThat(spokenToVoicemail(first.id())).anyMatch(said -> said.contains("折り返しでお電話いたしました"));
        assertThat(now(callback).state()).isEqualTo(CallbackState.SCHEDULED);
        assertThat(kinds(callback)).containsOnlyOnce("callback-message-left");
        hears(SagaTelephone.leg(first.id()), over(CallEnded.Result.COMPLETED), 9);

        passes(Duration.ofMinutes(6));
        soon().until(() ->
                attemptsOf(callback).size() == 2 && attemptsOf(callback).get(1).step() == Step.RINGING);
        assertThat(spokenToVoicemail(attemptsOf(callback).get(1).id())).isEmpty();

        assertThat(attemptsOf(callback))
                .extracting(CallAttempt::outcome)
                .containsExactly(Outcome.CUSTOMER_MACHINE, Outcome.CUSTOMER_MACHINE);
        assertThat(kinds(callback)).containsOnlyOnce("callback-message-left");
        assertThat(clockEvents(callback)).doesNotContain(ClockEventKind.MET);
    }

    /** What is said after nobody pressed the key; the engineer has accepted, and the carrier hears a machine late. */
    private List<String> spokenToVoicemail(UUID attempt) {
        String leg = SagaTelephone.leg(attempt);
        String customer = customer(attempt);
        var unused = turn(leg, new Turn(EngineerCalls.NAME, attempt + ".answer"), null);
        unused = turn(leg, new Turn(EngineerCalls.NAME, attempt + ".key.1"), "1");
        unused = turn(customer, new Turn(CustomerCalls.NAME, attempt + ".answer"), null);
        voice.hearMachine(customer, SagaTelephone.NAME);
        Script doubt = turn(customer, new Turn(CustomerCalls.NAME, attempt + ".joined"), null);
        assertThat(doubt.verbs()).hasOnlyElementsOfType(Verb.Ask.class);
        return turn(customer, new Turn(CustomerCalls.NAME, attempt + ".key.1"), null).verbs().stream()
                .filter(Verb.Say.class::isInstance)
                .map(said -> ((Verb.Say) said).text())
                .toList();
    }

    @Test
    void a_time_agreed_with_the_customer_moves_the_call_and_its_promise_and_keeps_the_old_one_on_record()
            throws Exception {
        UUID callback = hindered();
        long ticket = now(callback).ticket();
        Instant promised = now(callback).dueAt();
        Window afternoon = new Window(
                clock.instant().plus(Duration.ofHours(3)), clock.instant().plus(Duration.ofHours(5)));

        assertThat(desk.agree(ticket, null, afternoon, login(1)).id()).isEqualTo(callback);

        assertThat(now(callback).dueAt()).isAfter(promised);
        assertThat(Duration.between(now(callback).dueAt(), afternoon.until()).abs())
                .isLessThan(Duration.ofMillis(2));
        assertThat(clockEvents(callback)).containsExactly(ClockEventKind.STARTED, ClockEventKind.RE_TERMED);
        assertThat(kinds(callback)).contains("callback-agreed");
        passes(Duration.ofHours(2));
        nothingIsLeftToDial(callback);
        assertThat(telephone.rung()).isEmpty();

        passes(Duration.ofHours(1));
        soon().until(() -> attemptsOf(callback).stream().anyMatch(a -> a.step() == Step.RINGING));
        assertThatThrownBy(() -> desk.agree(ticket, null, later(afternoon), login(1)))
                .isInstanceOf(CallInProgress.class);
    }

    private static Window later(Window window) {
        return new Window(
                window.from().plus(Duration.ofHours(3)), window.until().plus(Duration.ofHours(3)));
    }

    @Test
    void whoever_asks_again_is_owed_a_call_from_then_on_whatever_was_agreed_or_asked_for_before() throws Exception {
        List<Consumer<UUID>> ways = List.of(
                id -> board.callNow(id, login(1), null),
                id -> choice.soon(ticketOf(id), Choosing.LINK),
                id -> desk.requestFrom(ticketOf(id), phone(60), LINE, SagaTelephone.NAME));
        for (Consumer<UUID> way : ways) {
            UUID callback = hindered();
            Instant from = clock.instant().plus(Duration.ofDays(3));
            desk.agree(ticketOf(callback), null, new Window(from, from.plus(Duration.ofHours(2))), login(1));
            passes(GIVE_UP.plusHours(1));
            nothingIsLeftToDial(callback);

            way.accept(callback);

            soon().until(() -> attemptsOf(callback).stream().anyMatch(a -> a.step() == Step.RINGING));
        }
    }

    @Test
    void whoever_asks_again_shortly_before_the_call_back_is_given_up_is_not_given_up() throws Exception {
        UUID callback = hindered();
        telephone.isOn(false);
        passes(GIVE_UP.minusMinutes(10));
        desk.requestFrom(ticketOf(callback), phone(60), LINE, SagaTelephone.NAME);
        nothingIsLeftToDial(callback);
        telephone.isOn(true);
        passes(Duration.ofMinutes(20));

        soon().until(() -> attemptsOf(callback).stream().anyMatch(a -> a.step() == Step.RINGING));
    }

    @Test
    void what_the_carrier_does_not_place_holds_no_telephone_until_the_time_that_is_agreed_meanwhile() throws Exception {
        telephone.doesNotPlace(
                Collections.nCopies(3, TelephoneFailure.Kind.TEMPORARY).toArray(TelephoneFailure.Kind[]::new));
        UUID callback = asked();
        soon().until(() -> attemptsOf(callback).stream().anyMatch(CallAttempt::notAskedFor)
                && kinds(callback).contains("callback-hindered"));
        Instant from = clock.instant().plus(Duration.ofHours(3));

        desk.agree(ticketOf(callback), null, new Window(from, from.plus(Duration.ofHours(2))), login(1));

        assertThat(attemptsOf(callback)).extracting(CallAttempt::outcome).containsExactly(Outcome.FAILED);
        assertThat(inTransaction(() -> attempts.phonesInUse()))
                .doesNotContain(attemptsOf(callback).get(0).phone());
        assertThat(now(callback).progress().nextAt()).isEqualTo(from);
        passes(Duration.ofHours(2));
        nothingIsLeftToDial(callback);
        assertThat(telephone.rung()).isEmpty();
        telephone.forget();
        passes(Duration.ofHours(1));
        soon().until(() -> attemptsOf(callback).stream().anyMatch(a -> a.step() == Step.RINGING));
    }

    @Test
    void a_customer_who_is_cut_off_and_asks_again_while_the_engineer_is_asked_for_the_result_is_called()
            throws Exception {
        UUID attempt = talking();
        UUID spoken = attemptOf(attempt).callbackId();
        assertThat(desk.requestFrom(ticketOf(spoken), phone(60), LINE, SagaTelephone.NAME)
                        .id())
                .as("while they talk")
                .isEqualTo(spoken);

        hears(customer(attempt), over(CallEnded.Result.COMPLETED), 3);
        assertThat(attemptOf(attempt).legOver()).isFalse();
        UUID next = desk.requestFrom(ticketOf(spoken), phone(60), LINE, SagaTelephone.NAME)
                .id();

        assertThat(next).isNotEqualTo(spoken);
        soon().until(() -> attemptsOf(next).stream().anyMatch(a -> a.step() == Step.RINGING));
    }

    @Test
    void what_was_given_up_stays_on_the_board_until_somebody_calls_again_or_the_ticket_is_over() throws Exception {
        UUID callback = hindered();
        passes(GIVE_UP.plusMinutes(1));
        soon().until(() -> now(callback).state() == CallbackState.FAILED);
        assertThat(onTheBoard()).contains(callback);

        UUID next = board.callNow(callback, login(1), null);

        assertThat(next).isNotEqualTo(callback);
        assertThat(onTheBoard()).contains(next).doesNotContain(callback);
        soon().until(() -> attemptsOf(next).stream().anyMatch(a -> a.step() == Step.RINGING));

        UUID other = hindered();
        passes(GIVE_UP.plusMinutes(1));
        soon().until(() -> now(other).state() == CallbackState.FAILED);
        actions.resolve(ticketOf(other), login(1), HOW, null);
        assertThat(onTheBoard()).doesNotContain(other);
    }

    private List<UUID> onTheBoard() {
        return board.page(null, 200).stream()
                .map(entry -> entry.callback().id())
                .toList();
    }

    private long ticketOf(UUID callback) {
        try {
            return now(callback).ticket();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_time_that_is_over_is_not_promised() {
        UUID callback = asked();
        Instant now = clock.instant();
        Window over = new Window(now.minusSeconds(7200), now.minusSeconds(3600));
        assertThatThrownBy(() -> desk.agree(now(callback).ticket(), null, over, login(1)))
                .isInstanceOf(UnacceptableWindow.class);
    }

    @Test
    void an_engineer_at_a_desk_is_rung_in_the_browser_and_on_the_telephone_if_that_went_by() throws Exception {
        inTransaction(() -> onDuty(List.of(login(1))));
        var unused = browserPhones.keep(login(1));
        UUID callback = asked();
        for (int n = 1; n <= 2; n++) {
            int rung = n;
            soon().until(() -> telephone.rung().size() == rung);
            soon().until(() -> attemptsOf(callback).get(rung - 1).callSid().isPresent());
            hears(SagaTelephone.leg(attemptsOf(callback).get(n - 1).id()), over(CallEnded.Result.NO_ANSWER), 1);
            nothingIsLeftToDial(callback);
            unused = browserPhones.keep(login(1));
            passes(Duration.ofSeconds(35));
            unused = browserPhones.keep(login(1));
            passes(Duration.ofSeconds(26));
        }
        soon().until(() -> telephone.rung().size() == 3);
        browserPhones.leave(login(1));

        assertThat(telephone.rung()).extracting(OutboundCall::to).containsOnly(phone(1));
        assertThat(telephone.rung()).extracting(OutboundCall::client).containsExactly("saga_2d_1", null, "saga_2d_1");
    }

    @Test
    void a_fax_is_tried_again_only_after_the_longest_wait() throws Exception {
        CallAttempt ringing = ringing();
        UUID callback = ringing.callbackId();
        String leg = SagaTelephone.leg(ringing.id());
        var unused = turn(leg, new Turn(EngineerCalls.NAME, ringing.id() + ".answer"), null);
        unused = turn(leg, new Turn(EngineerCalls.NAME, ringing.id() + ".key.1"), "1");
        unused = turn(
                "CA-fax-" + ringing.id(),
                new Turn(CustomerCalls.NAME, ringing.id() + ".answer"),
                null,
                Map.of("AnsweredBy", "fax"));

        assertThat(attemptsOf(callback).get(0).view().code()).isEqualTo("customer-fax");
        assertThat(now(callback).progress().nextAt()).isAfter(clock.instant().plus(Duration.ofMinutes(29)));
    }

    @Test
    void a_key_that_comes_in_after_the_call_back_was_taken_back_connects_nobody() throws Exception {
        CallAttempt ringing = ringing();
        String leg = SagaTelephone.leg(ringing.id());
        Turn answer = new Turn(EngineerCalls.NAME, ringing.id() + ".answer");
        assertThat(turn(leg, answer, null).verbs()).hasOnlyElementsOfType(Verb.Ask.class);

        actions.resolve(now(ringing.callbackId()).ticket(), login(1), HOW, null);
        soon().until(() -> !now(ringing.callbackId()).state().standing());

        Script script = turn(leg, new Turn(EngineerCalls.NAME, ringing.id() + ".key.1"), "1");
        assertThat(script.verbs()).hasOnlyElementsOfTypes(Verb.Say.class, Verb.HangUp.class);
        assertThat(now(ringing.callbackId()).state()).isEqualTo(CallbackState.CANCELLED);
        assertThat(kinds(ringing.callbackId())).doesNotContain("callback-accepted");
    }

    @Test
    void every_request_and_report_twice_at_the_same_moment_is_one_call() throws Exception {
        for (int i = 0; i < 10; i++) {
            CallAttempt ringing = ringing();
            UUID callback = ringing.callbackId();

            hands.both(wholeCall(ringing.id()));

            assertThat(now(callback).state()).isEqualTo(CallbackState.REACHED);
            assertThat(attemptsOf(callback)).singleElement().satisfies(attempt -> {
                assertThat(attempt.outcome()).isEqualTo(Outcome.REACHED);
                assertThat(attempt.legOver()).isTrue();
            });
            assertThat(kinds(callback)).containsOnlyOnce("taken", "callback-accepted", "callback-reached");
            assertThat(kinds(callback))
                    .filteredOn(kind -> kind.startsWith("callback-"))
                    .doesNotHaveDuplicates();
            assertThat(clockEvents(callback)).containsExactly(ClockEventKind.STARTED, ClockEventKind.MET);
        }
        assertThat(telephone.asked()).hasSize(10).containsOnly("place");
    }

    /** From the first ring to the hang-up, with reports that come again when they have long been overtaken. */
    private List<Hands.Step> wholeCall(UUID attempt) {
        String leg = SagaTelephone.leg(attempt);
        String customer = customer(attempt);
        LegState rings = LegState.live(LegState.Phase.RINGING);
        LegState talks = LegState.live(LegState.Phase.TALKING);
        return List.of(
                () -> hears(leg, rings, 0),
                () -> turn(leg, new Turn(EngineerCalls.NAME, attempt + ".answer"), null),
                () -> hears(leg, talks, 1),
                () -> turn(leg, new Turn(EngineerCalls.NAME, attempt + ".key.1"), "1"),
                () -> hears(leg, rings, 0),
                () -> turn(customer, new Turn(CustomerCalls.NAME, attempt + ".answer"), null),
                () -> turn(customer, new Turn(CustomerCalls.NAME, attempt + ".joined"), null),
                () -> hears(leg, talks, 1),
                () -> turn(leg, new Turn(EngineerCalls.NAME, attempt + ".ended"), null),
                () -> hears(leg, over(CallEnded.Result.COMPLETED), 2),
                () -> hears(leg, rings, 0),
                () -> turn(leg, new Turn(EngineerCalls.NAME, attempt + ".key.1"), "1"));
    }

    /** The attempt of a new call-back; the telephone of its engineer rings. */
    private CallAttempt ringing() throws Exception {
        UUID callback = asked();
        soon().until(() -> attemptsOf(callback).stream().anyMatch(a -> a.step() == Step.RINGING));
        return attemptsOf(callback).get(0);
    }

    @Test
    void of_two_call_backs_that_become_one_the_earlier_promise_and_the_later_number_stand() throws Exception {
        telephone.isOn(false);
        PhoneNumber caller = new PhoneNumber("+8190444%05d".formatted(NEXT.getAndIncrement()));
        PhoneNumber office = new PhoneNumber("+81312345679");
        UUID first = askedFrom(caller, caller);
        passes(Duration.ofMinutes(1));
        UUID later = askedFrom(caller, office);
        assertThat(now(later).dueAt()).isAfter(now(first).dueAt());

        assertThat(ticketDesk.brokeOff(now(first).ticket(), null))
                .isEqualTo(now(later).ticket());

        soon().until(() -> now(first).state() == CallbackState.CANCELLED);
        assertThat(now(later).state()).isEqualTo(CallbackState.SCHEDULED);
        assertThat(now(later).dueAt()).isEqualTo(now(first).dueAt());
        assertThat(now(later).number()).isEqualTo(office);
        assertThat(desk.request(now(later).ticket(), office, LINE, SagaTelephone.NAME)
                        .dueAt())
                .isEqualTo(now(first).dueAt());
    }

    @Test
    void a_call_that_an_engineer_takes_while_its_ticket_is_joined_to_another_is_the_only_one() throws Exception {
        PhoneNumber caller = new PhoneNumber("+8190444%05d".formatted(NEXT.getAndIncrement()));
        UUID first = askedFrom(caller, caller);
        soon().until(() -> attemptsOf(first).stream().anyMatch(a -> a.step() == Step.RINGING));
        UUID attempt = attemptsOf(first).get(0).id();
        List<Hands.Step> call = wholeCall(attempt);
        for (Hands.Step step : call.subList(0, 3)) {
            step.run();
        }
        telephone.isOn(false);
        UUID later = askedFrom(caller, caller);
        soon().until(() -> kinds(later).contains("callback-hindered"));
        long goesOn = ticketOf(later);

        // The key comes in before anybody has looked what the two tickets being one means for their call-backs.
        assertThat(inTransaction(() -> {
                    long joined = ticketDesk.brokeOff(ticketOf(first), null);
                    call.get(3).run();
                    return joined;
                }))
                .isEqualTo(goesOn);

        soon().until(() -> now(later).state() == CallbackState.CANCELLED);
        assertThat(ticketOf(first)).isEqualTo(goesOn);
        telephone.isOn(true);
        for (Hands.Step step : call.subList(4, 7)) {
            step.run();
        }
        assertThat(now(first).state()).isEqualTo(CallbackState.REACHED);
        nothingIsLeftToDial(later);
        assertThat(telephone.rung()).hasSize(1);
    }

    private UUID askedFrom(PhoneNumber caller, PhoneNumber callBackAt) {
        long ticket = ticketDesk.open(NewTicket.byPhone("CA" + UUID.randomUUID(), SagaTelephone.NAME, LINE, caller));
        opened.add(ticket);
        ticketDesk.callbackNumber(ticket, callBackAt);
        return desk.request(ticket, callBackAt, LINE, SagaTelephone.NAME).id();
    }

    private Script turn(String leg, Turn turn, @Nullable String keys) {
        return turn(leg, turn, keys, Map.of("DialCallStatus", "completed", "DialBridged", "true"));
    }

    private Script turn(String leg, Turn turn, @Nullable String keys, Map<String, String> facts) {
        return voice.turn(turn, new CallInput(leg, SagaTelephone.NAME, LINE, phone(1), keys, null, null, false, facts));
    }

    /** What the ledger says about the promise to call. */
    private List<ClockEventKind> clockEvents(UUID callback) throws Exception {
        return ledger.of(now(callback).ticket()).stream()
                .filter(event -> event.promise() == Promise.CALLBACK)
                .map(ClockEvent::kind)
                .toList();
    }

    /** A call-back that somebody asked for just now. */
    private UUID asked() {
        int n = NEXT.getAndIncrement();
        PhoneNumber customer = new PhoneNumber("+8190444%05d".formatted(n));
        long ticket = ticketDesk.open(NewTicket.byPhone("CA" + UUID.randomUUID(), SagaTelephone.NAME, LINE, customer));
        opened.add(ticket);
        return desk.request(ticket, customer, LINE, SagaTelephone.NAME).id();
    }

    /** One for which nothing has been dialled, because there was nothing to dial with; there is now. */
    private UUID hindered() throws Exception {
        telephone.isOn(false);
        UUID callback = asked();
        soon().until(() -> kinds(callback).contains("callback-hindered"));
        nothingIsLeftToDial(callback);
        telephone.isOn(true);
        return callback;
    }

    private void dial(UUID callback) throws Exception {
        boolean unused = inTransaction(() -> {
            agenda.dialAt(callback, clock.instant());
            return true;
        });
    }

    private void passes(Duration time) {
        advanced.fire(new ClockAdvanced(clock.advance(time)));
    }

    private Callback now(UUID callback) throws Exception {
        return inTransaction(() -> callbacks.find(callback).orElseThrow());
    }

    private List<CallAttempt> attemptsOf(UUID callback) throws Exception {
        return inTransaction(() -> attempts.of(callback));
    }

    private List<String> kinds(UUID callback) throws Exception {
        return tickets.timeline(now(callback).ticket()).stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    /** No hand is on it, and what is to be dialled later, if anything, is not due. */
    private void nothingIsLeftToDial(UUID callback) {
        soon().until(() -> inTransaction(() -> ((Number) em.createNativeQuery("select count(*) from work_item"
                                        + " where kind = ?1 and key = ?2 and (state = 'RUNNING' or due <= ?3)")
                                .setParameter(1, Agenda.DIAL)
                                .setParameter(2, callback.toString())
                                .setParameter(3, clock.instant().atOffset(java.time.ZoneOffset.UTC))
                                .getSingleResult())
                        .longValue()
                == 0));
    }

    private void hears(String leg, LegState state, int sequence) {
        voice.hear(new LegNews(leg, SagaTelephone.NAME, state, sequence));
    }

    private static LegState over(CallEnded.Result result) {
        return LegState.over(result, Duration.ofSeconds(result == CallEnded.Result.COMPLETED ? 42 : 0));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ConditionFactory soon() {
        return within(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        return transactions.run(work);
    }
}
