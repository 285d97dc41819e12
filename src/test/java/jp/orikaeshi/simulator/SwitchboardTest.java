package jp.orikaeshi.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.callback.OutboundCall;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.time.DeskClock;
import jp.orikaeshi.voice.CallEnded.Result;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.LegNews;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;
import org.junit.jupiter.api.Test;

/** The telephones of the demo do with a script what a carrier does with it. */
class SwitchboardTest {
    private static final PhoneNumber LINE = new PhoneNumber("+81312345678");
    private static final PhoneNumber ENGINEER = new PhoneNumber("+819011112222");
    private static final PhoneNumber CUSTOMER = new PhoneNumber("+819012345678");
    private static final Verb.Ask NUMBER = ask(Verb.Means.KEYPAD, 0, "2");

    private final DeskClock clock = new DeskClock(Clock.systemUTC());
    private final Desk desk = new Desk();
    private final Switchboard phones = new Switchboard(desk, clock);

    /** Answers each turn with what the test put there, and remembers what came in. */
    private static final class Desk implements Exchange {
        final Map<String, List<Verb>> scripts = new HashMap<>();
        final List<String> turns = new ArrayList<>();
        final List<LegNews> news = new ArrayList<>();
        CallInput last = new CallInput("", "", null, LINE, null, null, null, false, Map.of());

        Desk says(String turn, Verb... verbs) {
            scripts.put(turn, List.of(verbs));
            return this;
        }

        @Override
        public Script turn(Turn turn, CallInput input) {
            turns.add(turn.handler() + "/" + turn.ref());
            last = input;
            return new Script(Locale.JAPANESE, scripts.getOrDefault(turn.ref(), List.of()));
        }

        @Override
        public Script announcement(Turn turn) {
            return new Script(Locale.JAPANESE, scripts.getOrDefault(turn.ref(), List.of()));
        }

        @Override
        public void hear(LegNews leg) {
            news.add(leg);
        }

        @Override
        public void hearMachine(String callSid) {
            turns.add("machine");
        }

        @Override
        public void wakeAfter(Duration time) {}

        @Override
        public void changed() {}
    }

    private static Verb.Ask ask(Verb.Means means, int digits, String next) {
        return new Verb.Ask(
                List.of(new Verb.Say("どうぞ")),
                Set.of(means),
                digits,
                Duration.ofSeconds(5),
                List.of(),
                new Turn("reception", next));
    }

    private static OutboundCall toEngineer() {
        return new OutboundCall(
                UUID.randomUUID(),
                ENGINEER,
                null,
                LINE,
                Duration.ofSeconds(25),
                new Turn("engineer", "a.answer"),
                Instant.EPOCH);
    }

    private static Verb.Connect connect() {
        return new Verb.Connect(
                CUSTOMER,
                LINE,
                Duration.ofSeconds(25),
                Duration.ofHours(1),
                new Turn("customer", "a.joins"),
                new Turn("engineer", "a.ended"));
    }

    private List<Result> ends() {
        List<Result> ends = new ArrayList<>();
        desk.news.forEach(leg -> ends.add(leg.state().result()));
        return ends;
    }

    /** An engineer who has accepted; the customer's telephone rings. */
    private String connecting() {
        desk.says("a.answer", connect()).says("a.ended", new Verb.Say("終わりました"), new Verb.HangUp());
        String engineer = phones.place(toEngineer());
        phones.answer(engineer, false);
        return engineer;
    }

    private String ringing(PhoneNumber phone) {
        return phones.calls().stream()
                .filter(call -> phone.equals(call.phone()) && call.ringing())
                .findFirst()
                .orElseThrow()
                .sid();
    }

    @Test
    void a_number_ends_with_the_pound_key_or_with_silence() {
        desk.says("answer", new Verb.Say("はい"), NUMBER).says("2", NUMBER);
        CallView call = phones.dial(CUSTOMER, LINE);
        assertThat(call.heard()).extracting(Heard::text).containsExactly("はい", "どうぞ");
        assertThat(desk.last.from()).isEqualTo(CUSTOMER);
        assertThat(desk.last.to()).isEqualTo(LINE);

        assertThat(phones.press(call.sid(), "1002").keys()).isEqualTo("1002");
        phones.press(call.sid(), "34#99");
        assertThat(desk.last.digits()).isEqualTo("100234");

        phones.press(call.sid(), "5");
        phones.saysNothing(call.sid());
        assertThat(desk.last.digits()).isEqualTo("5");
        phones.saysNothing(call.sid());
        assertThat(desk.last.keys()).isEmpty();
    }

    @Test
    void one_key_is_enough_where_one_is_asked_for_and_a_word_where_words_are() {
        desk.says("answer", ask(Verb.Means.KEYPAD, 1, "2")).says("2", ask(Verb.Means.SPEECH, 0, "3"));
        CallView call = phones.dial(null, LINE);

        phones.say(call.sid(), "もしもし");
        assertThat(desk.turns).hasSize(1);
        phones.press(call.sid(), "1");
        assertThat(desk.last.from()).isNull();
        phones.press(call.sid(), "1");
        assertThat(desk.turns).hasSize(2);
        phones.say(call.sid(), "山田製作所");
        assertThat(desk.last.speech()).isEqualTo("山田製作所");
        // The script was empty: the call has run off its end.
        assertThat(ends()).containsExactly(Result.COMPLETED);
    }

    @Test
    void words_spoken_onto_a_recording_reach_the_desk() {
        desk.says("answer", new Verb.RecordVoice(Duration.ofSeconds(20), new Turn("reception", "2")))
                .says("2", NUMBER);
        CallView call = phones.dial(CUSTOMER, LINE);
        assertThat(call.recording()).isTrue();

        phones.say(call.sid(), "ヤマダです");
        assertThat(desk.last.speech()).isEqualTo("ヤマダです");
    }

    @Test
    void a_telephone_that_nobody_answers_rings_out_by_the_desk_s_clock() {
        String sid = phones.place(toEngineer());
        clock.advance(Duration.ofSeconds(20));
        phones.ringOut();
        assertThat(ends()).isEmpty();

        clock.advance(Duration.ofSeconds(6));
        phones.ringOut();
        assertThat(ends()).containsExactly(Result.NO_ANSWER);
        assertThatThrownBy(() -> phones.answer(sid, false)).isInstanceOf(NotNow.class);
    }

    @Test
    void a_telephone_in_a_call_is_busy_and_so_is_one_that_declines() {
        desk.says("a.answer", NUMBER);
        String sid = phones.place(toEngineer());
        phones.place(toEngineer());
        assertThat(ends()).containsExactly(Result.BUSY);

        phones.decline(sid);
        assertThat(ends()).containsExactly(Result.BUSY, Result.BUSY);
        assertThat(phones.state(sid).orElseThrow().isOver()).isTrue();
    }

    @Test
    void the_second_person_hears_the_notice_and_then_the_two_talk() {
        String engineer = connecting();
        String customer = ringing(CUSTOMER);
        desk.says("a.joins", new Verb.Say("録音します"), new Verb.Continue(new Turn("customer", "a.joined")));
        assertThat(phones.call(engineer).joined()).isFalse();

        phones.answer(customer, false);
        assertThat(desk.turns).endsWith("customer/a.joins", "customer/a.joined");
        assertThat(desk.last.to()).isEqualTo(CUSTOMER);
        assertThat(phones.call(engineer).joined()).isTrue();
        phones.say(engineer, "佐藤です");
        assertThat(phones.call(customer).heard()).contains(new Heard(Heard.Kind.OTHER, "佐藤です"));

        phones.hangUp(customer);
        assertThat(desk.last.facts())
                .containsEntry("DialCallStatus", "completed")
                .containsEntry("DialBridged", "true");
        assertThat(phones.call(engineer).heard()).extracting(Heard::text).contains("終わりました");
        assertThat(ends()).containsExactly(Result.COMPLETED, Result.COMPLETED);
    }

    @Test
    void the_first_person_ends_the_talk_by_a_star_and_stays_on_the_line() {
        String engineer = connecting();
        String customer = ringing(CUSTOMER);
        desk.says("a.joins", new Verb.Say("録音します"));
        phones.answer(customer, false);

        phones.press(customer, "*");
        phones.press(engineer, "1");
        assertThat(phones.call(engineer).joined()).isTrue();

        phones.press(engineer, "*");
        assertThat(phones.call(customer).over()).isTrue();
        assertThat(phones.call(engineer).heard()).extracting(Heard::text).contains("終わりました");
        assertThat(desk.last.facts())
                .containsEntry("DialCallStatus", "completed")
                .containsEntry("DialBridged", "true");
    }

    @Test
    void an_engineer_who_hangs_up_takes_the_customer_s_telephone_along_and_the_desk_hears_it() {
        String engineer = connecting();
        String customer = ringing(CUSTOMER);

        phones.hangUp(engineer);
        assertThat(phones.call(customer).over()).isTrue();
        assertThat(desk.turns).endsWith("engineer/a.ended");
        assertThat(desk.last.facts())
                .containsEntry("DialCallStatus", "canceled")
                .containsEntry("DialBridged", "false");
        assertThat(ends()).containsExactly(Result.CANCELLED, Result.COMPLETED);
        assertThat(phones.call(engineer).heard()).extracting(Heard::text).doesNotContain("終わりました");
    }

    @Test
    void a_customer_who_does_not_answer_or_is_busy_is_told_to_the_engineer_s_side() {
        connecting();
        clock.advance(Duration.ofSeconds(30));
        phones.ringOut();
        assertThat(desk.last.facts()).containsEntry("DialCallStatus", "no-answer");

        desk.says("answer", NUMBER);
        phones.dial(CUSTOMER, LINE);
        connecting();
        assertThat(desk.last.facts()).containsEntry("DialCallStatus", "busy").containsEntry("DialBridged", "false");
    }

    @Test
    void a_customer_s_side_that_hangs_up_by_script_was_never_joined() {
        connecting();
        desk.says("a.joins", new Verb.Say("またおかけします"), new Verb.HangUp());

        phones.answer(ringing(CUSTOMER), true);
        assertThat(desk.turns).contains("machine");
        assertThat(desk.last.facts())
                .containsEntry("DialCallStatus", "completed")
                .containsEntry("DialBridged", "false");
    }

    /** Engineer and customer, moved from their talk of two into a conference. */
    private String[] confer() {
        String engineer = connecting();
        String customer = ringing(CUSTOMER);
        desk.says("a.joins", new Verb.Say("録音します"));
        phones.answer(customer, false);
        desk.says("a.conference", part(true, "a.left"))
                .says("a.ended", part(false, "a.told"))
                .says("a.told", new Verb.Say("お疲れさまでした"), new Verb.HangUp());
        phones.lead(customer, new Turn("customer", "a.conference"));
        return new String[] {engineer, customer};
    }

    private static Verb.Confer part(boolean endsIt, String onEnd) {
        return new Verb.Confer("a1", endsIt, Duration.ofHours(4), "SM1", new Turn("engineer", onEnd));
    }

    @Test
    void two_who_are_led_into_a_conference_talk_on_and_a_third_hears_and_is_heard() {
        String[] two = confer();
        assertThat(phones.call(two[0]).others()).isEqualTo(1);
        desk.says("b.answer", part(false, "b.left"));
        String third = phones.place(new OutboundCall(
                UUID.randomUUID(),
                new PhoneNumber("+819033334444"),
                null,
                LINE,
                Duration.ofSeconds(25),
                new Turn("colleague", "b.answer"),
                Instant.EPOCH));
        phones.answer(third, false);
        phones.say(third, "田中です");
        assertThat(phones.call(two[0]).heard()).contains(new Heard(Heard.Kind.OTHER, "田中です"));
        assertThat(phones.call(two[1]).heard()).contains(new Heard(Heard.Kind.OTHER, "田中です"));
        assertThat(phones.call(two[1]).others()).isEqualTo(2);

        phones.press(two[0], "*");
        assertThat(phones.call(two[0]).heard()).extracting(Heard::text).contains("お疲れさまでした");
        assertThat(phones.call(two[1]).others()).isEqualTo(1);
        phones.hangUp(two[1]);
        assertThat(desk.turns).endsWith("engineer/b.left");
        assertThat(phones.call(third).over()).isTrue();
    }

    @Test
    void nobody_hears_a_muted_one_and_only_they_hear_what_they_are_told() {
        String[] two = confer();
        phones.mute("a1", two[0], true);
        phones.say(two[0], "少し待って");
        assertThat(phones.call(two[0]).muted()).isTrue();
        assertThat(phones.call(two[1]).heard()).doesNotContain(new Heard(Heard.Kind.OTHER, "少し待って"));
        phones.mute("a1", two[0], false);
        phones.say(two[0], "佐藤です");
        assertThat(phones.call(two[1]).heard()).contains(new Heard(Heard.Kind.OTHER, "佐藤です"));

        desk.says("a1.brief", new Verb.Say("ご依頼の概要です"));
        phones.tell("a1", two[0], new Turn("conference", "a1.brief"));
        assertThat(phones.call(two[0]).heard()).contains(new Heard(Heard.Kind.SAID, "ご依頼の概要です"));
        assertThat(phones.call(two[1]).heard()).extracting(Heard::text).doesNotContain("ご依頼の概要です");
        assertThatThrownBy(() -> phones.mute("a2", two[0], true)).isInstanceOf(NotNow.class);
    }

    @Test
    void a_customer_who_hangs_up_ends_the_conference_and_leaves_nobody_waiting() {
        String[] two = confer();
        phones.hangUp(two[1]);
        assertThat(phones.call(two[0]).heard()).extracting(Heard::text).contains("お疲れさまでした");
        assertThat(phones.call(two[0]).over()).isTrue();
        assertThatThrownBy(() -> phones.lead(two[1], new Turn("customer", "a.farewell")))
                .isInstanceOf(NotNow.class);
    }

    @Test
    void a_voicemail_presses_no_key_and_its_call_goes_on_by_itself_to_the_end() {
        desk.says("a.answer", NUMBER).says("2", new Verb.Say("次の担当におつなぎします"), new Verb.HangUp());
        String sid = phones.place(toEngineer());

        CallView call = phones.answer(sid, true);
        assertThat(call.over()).isTrue();
        assertThat(desk.turns).containsExactly("machine", "engineer/a.answer", "reception/2");
        assertThat(desk.last.keys()).isEmpty();
        assertThat(call.heard()).contains(new Heard(Heard.Kind.SILENCE, ""));
        assertThat(ends()).containsExactly(Result.COMPLETED);
    }

    @Test
    void a_person_has_all_the_time_to_answer() {
        desk.says("a.answer", NUMBER);
        String sid = phones.place(toEngineer());

        assertThat(phones.answer(sid, false).waits()).isTrue();
        clock.advance(Duration.ofMinutes(10));
        phones.ringOut();
        assertThat(phones.call(sid).waits()).isTrue();
        assertThat(desk.turns).containsExactly("engineer/a.answer");
    }

    @Test
    void the_customer_s_voicemail_frees_both_telephones() {
        String engineer = connecting();
        desk.says("a.joins", NUMBER).says("2", new Verb.Say("またおかけします"), new Verb.HangUp());

        CallView customer = phones.answer(ringing(CUSTOMER), true);
        assertThat(customer.over()).isTrue();
        assertThat(phones.call(engineer).over()).isTrue();
        assertThat(phones.call(engineer).heard()).extracting(Heard::text).contains("終わりました");
        assertThat(desk.last.facts()).containsEntry("DialBridged", "false");
    }

    @Test
    void a_desk_that_asks_a_machine_for_ever_does_not_keep_its_telephone() {
        desk.says("a.answer", NUMBER).says("2", NUMBER);
        assertThat(phones.answer(phones.place(toEngineer()), true).over()).isTrue();
    }

    @Test
    void a_call_is_found_by_the_attempt_it_was_placed_for() {
        OutboundCall call = toEngineer();
        String sid = phones.place(call);

        assertThat(phones.placedFor(call.attempt())).contains(sid);
        assertThat(phones.placedFor(UUID.randomUUID())).isEmpty();
        assertThat(phones.state("SMunknown")).isEmpty();
    }
}
