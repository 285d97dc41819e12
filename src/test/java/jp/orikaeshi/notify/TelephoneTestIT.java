package jp.orikaeshi.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import jp.orikaeshi.callback.OutboundCall;
import jp.orikaeshi.callback.SagaTelephone;
import jp.orikaeshi.callback.TelephonesInUse;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.LineProfile;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.duty.CallLimit;
import jp.orikaeshi.duty.CallPace;
import jp.orikaeshi.duty.CallbackPlan;
import jp.orikaeshi.duty.DutyPlans;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
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
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Engineers try their telephone, on the real database, while nodes die and the carrier says this and that. */
class TelephoneTestIT extends InContainer {
    private static final PhoneNumber LINE = new PhoneNumber("+81312345678");
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Inject
    TelephoneTestDesk desk;

    @Inject
    TelephonesInUse inUse;

    @Inject
    SagaTelephone telephone;

    @Inject
    Engineers engineers;

    @Inject
    DutyPlans plans;

    @Inject
    Lines lines;

    @Inject
    VoiceDesk voice;

    @Inject
    DeskClock clock;

    @Inject
    Event<ClockAdvanced> advanced;

    @Inject
    Transactions transactions;

    private String login = "";

    @BeforeEach
    void an_engineer_has_a_telephone_and_the_carrier_is_there() throws Exception {
        telephone.forget();
        telephone.isOn(true);
        int n = NEXT.getAndIncrement();
        login = "tries-" + n;
        inTransaction(() -> {
            if (lines.all().isEmpty()) {
                lines.add(new Line(LINE, new LineProfile("当社", "reception", Locale.JAPANESE, "はい"), 900));
            }
            engineers.add(new Engineer(login, login, phone(n), null, 800 + n));
            return true;
        });
    }

    @AfterEach
    void the_engineer_leaves() throws Exception {
        for (OutboundCall call : telephone.rung()) {
            hears(SagaTelephone.leg(call.attempt()), over(CallEnded.Result.COMPLETED), 9);
        }
        telephone.isSilent(false);
        telephone.isOn(false);
        inTransaction(() -> {
            engineers.find(login).orElseThrow().leave();
            return true;
        });
    }

    private static PhoneNumber phone(int n) {
        return new PhoneNumber("+8190777%05d".formatted(n));
    }

    @Test
    void whoever_presses_1_has_a_telephone_that_reaches_them() throws Exception {
        TelephoneTest test = desk.test(login);
        String leg = ringing(test);
        assertThat(telephone.rung()).singleElement().satisfies(call -> {
            assertThat(call.attempt()).isEqualTo(test.id());
            assertThat(call.client()).isNull();
        });
        assertThat(words(turn(leg, test.id() + ".answer.1", null))).contains("テスト", "1を押して");
        assertThat(words(turn(leg, test.id() + ".key.1", "1"))).contains("確認しました");
        assertThat(now(test).state()).isEqualTo(TelephoneTestState.CONFIRMED);
        assertThat(now(test).endedAt()).as("the telephone is still in use").isEmpty();

        hears(leg, over(CallEnded.Result.COMPLETED), 2);
        assertThat(now(test).endedAt()).isPresent();
        assertThat(now(test).state()).isEqualTo(TelephoneTestState.CONFIRMED);
        assertThat(desk.of(login)).extracting(TelephoneTest::id).containsExactly(test.id());
    }

    @Test
    void without_the_key_nobody_has_heard_it() throws Exception {
        TelephoneTest test = desk.test(login);
        String leg = ringing(test);
        assertThat(words(turn(leg, test.id() + ".answer.1", null))).contains("テスト");
        assertThat(words(turn(leg, test.id() + ".key.1", null))).contains("テスト");
        assertThat(words(turn(leg, test.id() + ".key.2", null))).contains("キーが押されませんでした");
        hears(leg, over(CallEnded.Result.COMPLETED), 2);
        assertThat(now(test).state()).isEqualTo(TelephoneTestState.NO_KEY);
    }

    @Test
    void what_the_carrier_says_of_a_telephone_that_nobody_answers_is_told() throws Exception {
        assertThat(endsWith(CallEnded.Result.NO_ANSWER).state()).isEqualTo(TelephoneTestState.NO_ANSWER);
        TelephoneTest busy = endsWith(CallEnded.Result.BUSY);
        assertThat(busy.state()).isEqualTo(TelephoneTestState.NO_ANSWER);
        assertThat(busy.detail()).contains("busy");
        assertThat(endsWith(CallEnded.Result.FAILED).state()).isEqualTo(TelephoneTestState.FAILED);
    }

    private TelephoneTest endsWith(CallEnded.Result result) throws Exception {
        TelephoneTest test = desk.test(login);
        hears(ringing(test), over(result), 2);
        return now(test);
    }

    @Test
    void one_is_tried_at_a_time_and_only_who_has_a_telephone() throws Exception {
        TelephoneTest test = desk.test(login);
        String leg = ringing(test);
        assertThatThrownBy(() -> desk.test(login))
                .isInstanceOfSatisfying(
                        TelephoneNotTested.class, e -> assertThat(e.why()).isEqualTo(TelephoneNotTested.Why.IN_USE));
        PhoneNumber phone = test.phone();
        assertThat(inTransaction(() -> inUse.all())).contains(phone);
        hears(leg, over(CallEnded.Result.NO_ANSWER), 2);
        assertThat(inTransaction(() -> inUse.all())).doesNotContain(phone);

        inTransaction(() -> {
            engineers.find(login).orElseThrow().describe(login, null, null, 800);
            return true;
        });
        assertThatThrownBy(() -> desk.test(login))
                .isInstanceOfSatisfying(
                        TelephoneNotTested.class,
                        e -> assertThat(e.why()).isEqualTo(TelephoneNotTested.Why.NO_TELEPHONE));
        assertThat(telephone.rung()).hasSize(1);
    }

    @Test
    void it_counts_against_how_often_the_telephone_may_ring() throws Exception {
        CallPace before = inTransaction(() -> plans.callback().pace());
        paces(new CallPace(before.callsPerSecond(), before.customer(), new CallLimit(Duration.ZERO, 2)));
        try {
            assertThat(endsWith(CallEnded.Result.NO_ANSWER).state()).isEqualTo(TelephoneTestState.NO_ANSWER);
            assertThat(endsWith(CallEnded.Result.NO_ANSWER).state()).isEqualTo(TelephoneTestState.NO_ANSWER);
            assertThatThrownBy(() -> desk.test(login))
                    .isInstanceOfSatisfying(
                            TelephoneNotTested.class,
                            e -> assertThat(e.why()).isEqualTo(TelephoneNotTested.Why.RUNG_OFTEN));
        } finally {
            paces(before);
        }
    }

    private void paces(CallPace pace) throws Exception {
        inTransaction(() -> {
            CallbackPlan plan = plans.callback();
            plan.change(plan.retry(), plan.giveUp(), pace);
            return true;
        });
    }

    @Test
    void a_telephone_that_a_dead_node_made_ring_is_found_and_rings_once() throws Exception {
        TestErrand lost = intendedByADeadNode();
        String leg = telephone.place(lost.call());
        soon().until(() -> find(lost).callSid().equals(Optional.of(leg)));
        assertThat(words(turn(leg, lost.call().attempt() + ".key.1", "1"))).contains("確認しました");
        assertThat(telephone.asked()).contains("find").containsOnlyOnce("place");
    }

    @Test
    void what_a_dead_node_did_not_get_out_is_not_placed_and_the_page_says_so() throws Exception {
        TestErrand lost = intendedByADeadNode();
        soon().until(() -> telephone.asked().size() >= 2);
        assertThat(find(lost).endedAt()).as("it may still be on its way").isEmpty();
        passes(Duration.ofSeconds(21));
        soon().until(() -> find(lost).endedAt().isPresent());
        assertThat(find(lost).state()).isEqualTo(TelephoneTestState.FAILED);
        assertThat(find(lost).detail()).contains("not-placed");
        assertThat(telephone.asked()).containsOnly("find");
    }

    @Test
    void a_leg_that_never_reports_its_end_is_asked_about() throws Exception {
        TelephoneTest test = desk.test(login);
        String leg = ringing(test);
        telephone.hangUp(leg);
        passes(Duration.ofSeconds(46));
        soon().until(() -> now(test).endedAt().isPresent());
        assertThat(now(test).state()).isEqualTo(TelephoneTestState.NO_ANSWER);
    }

    private TestErrand intendedByADeadNode() throws Exception {
        return inTransaction(
                () -> desk.next(desk.test(login).id()).filter(TestErrand::place).orElseThrow());
    }

    private String ringing(TelephoneTest test) {
        soon().until(() -> now(test).callSid().isPresent());
        return SagaTelephone.leg(test.id());
    }

    private TelephoneTest now(TelephoneTest test) throws Exception {
        return one(test.id());
    }

    private TelephoneTest find(TestErrand errand) throws Exception {
        return one(errand.call().attempt());
    }

    private TelephoneTest one(UUID id) throws Exception {
        return inTransaction(() -> desk.of(login).stream()
                .filter(test -> test.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    private Script turn(String leg, String ref, @Nullable String keys) {
        return voice.turn(
                new Turn(TelephoneTestCalls.NAME, ref),
                new CallInput(leg, SagaTelephone.NAME, LINE, LINE, keys, null, null, false, Map.of()));
    }

    private static String words(Script script) {
        return script.verbs().stream()
                .flatMap(verb -> verb instanceof Verb.Ask ask
                        ? ask.prompts().stream()
                        : verb instanceof Verb.Say say ? List.of(say).stream() : List.<Verb.Say>of().stream())
                .map(Verb.Say::text)
                .reduce("", String::concat);
    }

    private void hears(String leg, LegState state, int sequence) {
        voice.hear(new LegNews(leg, SagaTelephone.NAME, state, sequence));
    }

    private static LegState over(CallEnded.Result result) {
        return LegState.over(result, Duration.ZERO);
    }

    private void passes(Duration time) {
        advanced.fire(new ClockAdvanced(clock.advance(time)));
    }

    private static ConditionFactory soon() {
        return within(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        return transactions.run(work);
    }
}
