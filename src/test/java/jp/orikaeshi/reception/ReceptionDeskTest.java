package jp.orikaeshi.reception;

import static jp.orikaeshi.reception.ReceptionRig.MOBILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.TraitKind;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.voice.CallEnded;
import jp.orikaeshi.voice.CarrierSilent;
import jp.orikaeshi.voice.LegState;
import jp.orikaeshi.voice.Verb;
import jp.orikaeshi.work.WorkItem;
import org.junit.jupiter.api.Test;

class ReceptionDeskTest {
    private final ReceptionRig phone = new ReceptionRig();

    @Test
    void a_known_caller_is_told_what_we_see_and_when_we_call() {
        phone.calls(MOBILE);
        assertThat(phone.hears()).contains("こちらは、保守窓口です。", "録音", "お客様番号");
        assertThat(phone.opened).isEqualTo(1);
        assertThat(phone.presses("100234").hears()).contains("お名前");
        assertThat(phone.says("山田製作所です").hears()).contains("メール");
        assertThat(phone.presses("2").hears()).contains("2時から、ホームページにつながらないことを確認しています");
        assertThat(phone.presses("1").hears()).contains("イチ、ゼロ、ゼロ、イチ", "2時40分までに");
        assertThat(phone.isOver()).isTrue();
        assertThat(phone.identified).containsExactly(Identification.ACCEPTED);
        assertThat(phone.troubles).containsExactly(Trouble.SITE);
        assertThat(phone.callbacks).containsExactly(MOBILE);
        assertThat(phone.waiting).isEmpty();
    }

    @Test
    void an_outage_of_a_provider_is_told_to_whoever_calls_meanwhile() {
        phone.providerDown = "アルファレンタルサーバー";
        assertThat(phone.calls(null).hears()).contains("ただいま、アルファレンタルサーバーで障害が起きていることを確認しています。", "録音", "お客様番号");
    }

    @Test
    void an_outage_of_a_network_is_told_without_its_number() {
        phone.providerDown = "AS64500";
        phone.traitDown = TraitKind.ASN;
        assertThat(phone.calls(null).hears())
                .contains("ただいま、一部のお客様のサイトがあるネットワークで障害が起きていることを確認しています。", "録音")
                .doesNotContain("64500");
    }

    @Test
    void a_flow_that_never_asks_for_the_name_leaves_the_customer_of_the_number_to_an_engineer() {
        phone.flow = FlowFile.read("""
                        id: reception
                        languages: [ja]
                        start: number
                        steps:
                          number:
                            kind: customer-number
                            tries: 3
                            timeout: 8
                            prompt: {ja: "お客様番号を入力してください。"}
                            again: {ja: "もう一度、入力してください。"}
                            on: {found: promise, not-found: promise}
                          promise:
                            kind: promise
                            prompt: {ja: "受付番号は、{ticket}、です。{due}"}
                            on: {done: goodbye}
                          goodbye:
                            kind: end
                            prompt: {ja: "失礼いたします。"}
                        """, Locale.JAPANESE).sound().orElseThrow();

        phone.calls(MOBILE).presses("100234");

        assertThat(phone.isOver()).isTrue();
        assertThat(phone.identified).containsExactly(Identification.UNVERIFIED);
    }

    @Test
    void where_all_is_well_the_caller_hears_that_too() {
        phone.websites = Status.UP;
        assertThat(phone.calls(MOBILE)
                        .presses("100234")
                        .says("山田製作所")
                        .presses("1")
                        .hears())
                .contains("異常は確認されていません");
    }

    @Test
    void a_name_in_doubt_is_said_back_as_heard_and_confirmed() {
        phone.calls(MOBILE).presses("100234").says("山田です");
        assertThat(phone.hears()).contains("山田 様").doesNotContain("製作所");
        phone.presses("1").presses("1");
        assertThat(phone.hears()).doesNotContain("確認しています");
        assertThat(phone.identified).containsExactly(Identification.CONFIRMED);
    }

    @Test
    void a_name_in_doubt_from_a_registered_telephone_is_accepted() {
        phone.calls(new PhoneNumber("+819012345678")).presses("100234").says("山田です");
        assertThat(phone.identified).containsExactly(Identification.ACCEPTED);
    }

    @Test
    void a_name_that_is_only_like_the_registered_one_is_said_back_to_a_registered_telephone_too() {
        phone.calls(new PhoneNumber("+819012345678")).presses("100234").says("田中製作所");
        assertThat(phone.hears()).contains("田中製作所 様");
        assertThat(phone.identified).isEmpty();
    }

    @Test
    void another_companys_name_from_a_registered_telephone_is_left_to_an_engineer() {
        phone.calls(new PhoneNumber("+819012345678")).presses("100234").says("山田工業");
        assertThat(phone.hears()).contains("もう一度、お名前");
        phone.says("山田工業").records();
        assertThat(phone.identified).containsExactly(Identification.UNVERIFIED);
    }

    @Test
    void a_wrong_name_twice_is_recorded_and_left_to_an_engineer() {
        phone.calls(MOBILE).presses("100234").says("鈴木商店");
        assertThat(phone.hears()).contains("もう一度、お名前");
        phone.says("鈴木商店");
        assertThat(phone.waitsFor()).isInstanceOf(Verb.RecordVoice.class);
        phone.records().presses("1");
        assertThat(phone.hears()).doesNotContain("確認しています");
        assertThat(phone.identified).containsExactly(Identification.UNVERIFIED);
        assertThat(phone.recordings).containsExactly("RE1");
    }

    @Test
    void an_unknown_number_three_times_goes_on_as_unknown() {
        phone.calls(MOBILE).presses("1").isSilent();
        assertThat(phone.hears()).contains("もう一度、お客様番号");
        assertThat(phone.presses("999999").hears()).contains("お名前");
        phone.says("山田製作所").presses("1").presses("1");
        assertThat(phone.isOver()).isTrue();
        assertThat(phone.identified).isEmpty();
        assertThat(phone.rejected).containsExactly("1", "999999");
        assertThat(phone.names).containsExactly("山田製作所");
        assertThat(phone.callbacks).containsExactly(MOBILE);
    }

    @Test
    void a_name_without_a_number_that_is_nobodys_is_asked_for_once_more_and_then_recorded() {
        phone.calls(MOBILE).isSilent().isSilent().isSilent();
        assertThat(phone.says("鈴木商店").hears()).contains("もう一度、お名前");
        phone.says("鈴木商店");
        assertThat(phone.waitsFor()).isInstanceOf(Verb.RecordVoice.class);
        assertThat(phone.records().hears()).contains("お困りの内容");
        assertThat(phone.names).containsExactly("鈴木商店", "鈴木商店");
        assertThat(phone.identified).isEmpty();
        assertThat(phone.recordings).containsExactly("RE1");
    }

    @Test
    void a_name_in_doubt_without_a_number_is_said_back_and_identifies_nobody() {
        phone.calls(MOBILE).isSilent().isSilent().isSilent();
        assertThat(phone.says("山田").hears()).contains("山田 様");
        assertThat(phone.presses("1").hears()).contains("お困りの内容");
        assertThat(phone.identified).isEmpty();
    }

    @Test
    void a_withheld_number_is_always_asked_for_read_back_and_confirmed() {
        phone.calls(null).presses("100234").says("山田製作所").presses("1");
        assertThat(phone.hears()).contains("折り返し先の電話番号");
        assertThat(phone.presses("110").hears()).contains("固定電話か携帯電話");
        assertThat(phone.presses("09011112222").hears()).contains("ゼロ、キュウ、ゼロ、イチ");
        assertThat(phone.presses("1").isOver()).isTrue();
        assertThat(phone.callbacks).containsExactly(new PhoneNumber("+819011112222"));
    }

    @Test
    void without_any_number_the_caller_is_not_promised_a_time() {
        phone.calls(null).presses("100234").says("山田製作所").presses("1");
        phone.isSilent().isSilent().isSilent();
        assertThat(phone.hears()).contains("折り返し先の番号を承れませんでした");
        assertThat(phone.callbacks).isEmpty();
        assertThat(phone.withoutNumber).containsExactly("withheld");
    }

    @Test
    void a_repeat_caller_hears_the_number_of_the_ticket_that_is_open() {
        phone.joins = 1000;
        assertThat(phone.calls(MOBILE)
                        .presses("100234")
                        .says("山田製作所")
                        .presses("1")
                        .presses("1")
                        .hears())
                .contains("イチ、ゼロ、ゼロ、ゼロ");
    }

    @Test
    void a_repeat_caller_who_stays_unknown_hears_the_number_of_the_ticket_that_is_open() {
        phone.joinsUnknown = 1000;
        phone.calls(MOBILE).isSilent().isSilent().isSilent().says("山田製作所").presses("1");
        assertThat(phone.presses("1").hears()).contains("イチ、ゼロ、ゼロ、ゼロ");
        assertThat(phone.callbacks).containsExactly(MOBILE);
    }

    @Test
    void a_call_that_broke_off_and_was_followed_by_another_is_owed_nothing_more() {
        phone.joinsLater = 1002;
        phone.calls(MOBILE).presses("100234").hangsUp();
        assertThat(phone.callbacks).isEmpty();
        assertThat(phone.identified).isEmpty();
        assertThat(phone.waiting).isEmpty();
    }

    @Test
    void a_caller_who_hangs_up_before_naming_a_number_leaves_the_standing_call_back_where_it_goes() {
        phone.standing = new PhoneNumber("+819012345678");
        phone.calls(MOBILE)
                .presses("100234")
                .says("山田です")
                .presses("1")
                .presses("2")
                .hangsUp();
        assertThat(phone.chosen).isEmpty();
        assertThat(phone.callbacks).containsExactly(phone.standing);
        assertThat(phone.notNamed).containsExactly("called from +819087654321, called back at +819012345678");
    }

    @Test
    void a_caller_who_presses_1_has_named_the_telephone_in_their_hand() {
        phone.standing = new PhoneNumber("+819012345678");
        phone.calls(MOBILE)
                .presses("100234")
                .says("山田です")
                .presses("1")
                .presses("2")
                .presses("1");
        assertThat(phone.chosen).containsExactly(MOBILE);
        assertThat(phone.callbacks).containsExactly(MOBILE);
    }

    @Test
    void a_caller_who_presses_nothing_when_asked_for_the_number_has_named_none() {
        phone.standing = new PhoneNumber("+819012345678");
        phone.calls(MOBILE)
                .presses("100234")
                .says("山田製作所")
                .presses("2")
                .isSilent()
                .isSilent();
        assertThat(phone.isOver()).isTrue();
        assertThat(phone.callbacks).containsExactly(phone.standing);
    }

    @Test
    void hanging_up_early_is_called_back_and_a_second_end_changes_nothing() {
        phone.calls(MOBILE).presses("100234").hangsUp().hangsUp();
        phone.desk.finish("CA1");
        assertThat(phone.identified).containsExactly(Identification.UNVERIFIED);
        assertThat(phone.callbacks).containsExactly(MOBILE);
    }

    @Test
    void a_silent_call_that_is_still_up_is_left_alone_and_asked_about_again() throws Exception {
        phone.calls(MOBILE).presses("100234");
        WorkItem silence = phone.fallsSilent();
        phone.carrier = (carrier, callSid) -> Optional.of(LegState.live(LegState.Phase.TALKING));
        phone.silentCalls.handle(silence, 1);

        assertThat(phone.callbacks).isEmpty();
        assertThat(phone.identified).isEmpty();
        assertThat(phone.waiting.values())
                .extracting(WorkItem::due)
                .containsExactly(ReceptionRig.NOW.plus(ReceptionDesk.SILENT));
        assertThat(phone.says("山田製作所").hears()).contains("お困りの内容");
    }

    @Test
    void a_silent_call_that_the_carrier_knows_to_be_over_or_does_not_know_is_ended() throws Exception {
        for (Optional<LegState> answer : List.of(
                Optional.of(LegState.over(CallEnded.Result.COMPLETED, Duration.ofSeconds(9))),
                Optional.<LegState>empty())) {
            ReceptionRig one = new ReceptionRig();
            WorkItem silence = one.calls(MOBILE).fallsSilent();
            one.carrier = (carrier, callSid) -> answer;
            one.silentCalls.handle(silence, 1);
            assertThat(one.callbacks).containsExactly(MOBILE);
        }
    }

    @Test
    void where_the_carrier_cannot_be_asked_it_is_tried_again_and_then_no_caller_is_lost() throws Exception {
        WorkItem silence = phone.calls(MOBILE).fallsSilent();
        phone.carrier = (carrier, callSid) -> {
            throw new CarrierSilent("no answer");
        };
        for (int attempt = 1; attempt < SilentCalls.TRIES; attempt++) {
            int nth = attempt;
            assertThatThrownBy(() -> phone.silentCalls.handle(silence, nth)).isInstanceOf(CarrierSilent.class);
            assertThat(phone.silentCalls.retryAfter(nth)).isPresent();
        }
        assertThat(phone.callbacks).isEmpty();

        phone.silentCalls.handle(silence, SilentCalls.TRIES);
        assertThat(phone.callbacks).containsExactly(MOBILE);
    }

    @Test
    void about_a_call_that_is_over_nobody_is_asked() throws Exception {
        WorkItem silence = phone.calls(MOBILE).fallsSilent();
        phone.hangsUp();
        phone.carrier = (carrier, callSid) -> {
            throw new AssertionError("asked about a call that is over");
        };
        phone.silentCalls.handle(silence, 1);
        assertThat(phone.callbacks).containsExactly(MOBILE);
    }

    @Test
    void a_call_that_falls_silent_is_looked_after_by_work() {
        phone.calls(MOBILE);
        assertThat(phone.waiting.values()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo("session-silent");
            assertThat(item.due()).isEqualTo(ReceptionRig.NOW.plusSeconds(120));
        });
    }

    @Test
    void whatever_a_caller_does_there_is_a_ticket_and_a_call_back() {
        Random random = new Random(20_261_124);
        List<String> keys = List.of("", "0", "1", "2", "9", "100234", "555", "09011112222", "110", "*");
        List<String> words = List.of("山田製作所", "山田", "鈴木", "ええと", "。");
        for (int call = 0; call < 1_000; call++) {
            ReceptionRig rig = new ReceptionRig();
            rig.calls(call % 3 == 0 ? null : MOBILE);
            int turns = 0;
            while (!rig.isOver() && random.nextInt(30) > 0) {
                switch (random.nextInt(4)) {
                    case 0 -> rig.isSilent();
                    case 1 -> rig.says(words.get(random.nextInt(words.size())));
                    default -> rig.presses(keys.get(random.nextInt(keys.size())));
                }
                assertThat(++turns).as("turns of one call").isLessThan(40);
                assertThat(rig.hears()).as("never dead air").isNotBlank();
            }
            rig.hangsUp();
            assertThat(rig.opened).isEqualTo(1);
            assertThat(rig.callbacks.size()).isLessThanOrEqualTo(1);
            if (call % 3 != 0) {
                assertThat(rig.callbacks).hasSize(1);
            }
            assertThat(rig.callbacks).allMatch(PhoneNumber::diallable);
            assertThat(rig.sessions.values()).allMatch(CallSession::over);
            assertThat(rig.waiting).isEmpty();
        }
    }
}
