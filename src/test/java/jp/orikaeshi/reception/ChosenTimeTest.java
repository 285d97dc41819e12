package jp.orikaeshi.reception;

import static jp.orikaeshi.reception.ReceptionRig.MOBILE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.voice.Verb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A caller says when they want to be called. It is ten past two on a Tuesday, the 24th. */
class ChosenTimeTest {
    private static final PhoneNumber OFFICE = new PhoneNumber("+81312340000");

    private final ReceptionRig phone = new ReceptionRig();

    @BeforeEach
    void comesToTheChoice() {
        phone.calls(MOBILE).presses("100234").says("山田製作所").presses("2");
        assertThat(phone.hears()).contains("できるだけ早く", "日時をお選び").doesNotContain("お約束", "不要");
    }

    @Test
    void a_day_and_an_hour_are_chosen_by_key_said_back_and_promised() {
        phone.presses("3");
        assertThat(phone.hears()).contains("本日は1", "明日は2", "11月26日木曜日は3");
        assertThat(((Verb.Ask) phone.waitsFor()).means()).isEqualTo(Set.of(Verb.Means.KEYPAD, Verb.Means.SPEECH));
        phone.presses("2");
        assertThat(phone.hears()).contains("9時から11時は1", "15時から17時は2");
        phone.presses("2");
        assertThat(phone.hears()).contains("明日の15時から17時のあいだにお電話します");
        phone.presses("1");
        assertThat(phone.hears()).contains("受付番号", "明日の15時から17時のあいだに、担当者からお電話いたします");
        assertThat(phone.isOver()).isTrue();
        assertThat(phone.agreed).isEqualTo(ReceptionRig.window("2026-11-25T15:00+09:00"));
        assertThat(phone.callbacks).containsExactly(MOBILE);
    }

    @Test
    void they_are_said_as_well() {
        phone.presses("3").says("ええと、明日でお願いします");
        phone.says("午後の3時ごろ").presses("1");
        assertThat(phone.agreed).isEqualTo(ReceptionRig.window("2026-11-25T15:00+09:00"));
    }

    @Test
    void whoever_wants_another_one_after_all_chooses_again() {
        phone.presses("3").presses("1").presses("1").presses("2");
        assertThat(phone.hears()).contains("明日は2");
        phone.presses("3").presses("1").presses("1");
        assertThat(phone.agreed).isEqualTo(ReceptionRig.window("2026-11-26T19:00+09:00"));
    }

    @Test
    void what_is_not_understood_is_asked_again_and_then_it_is_as_soon_as_possible() {
        phone.presses("3").presses("7");
        assertThat(phone.hears()).contains("もう一度", "本日は1");
        phone.says("いつでも");
        assertThat(phone.hears()).contains("までに、担当者からお電話いたします");
        assertThat(phone.isOver()).isTrue();
        assertThat(phone.agreed).isNull();
        assertThat(phone.callbacks).containsExactly(MOBILE);
    }

    @Test
    void what_is_not_confirmed_is_not_promised() {
        phone.presses("3").presses("1").presses("1").isSilent().isSilent();
        assertThat(phone.hears()).contains("2時40分までに、担当者からお電話いたします");
        assertThat(phone.agreed).isNull();
    }

    @Test
    void whoever_hangs_up_before_it_is_confirmed_is_called_as_soon_as_possible() {
        phone.presses("3").presses("1").presses("1").hangsUp();
        assertThat(phone.agreed).isNull();
        assertThat(phone.callbacks).containsExactly(MOBILE);
    }

    @Test
    void where_nothing_can_be_offered_nothing_is_asked() {
        phone.offered = List.of();
        phone.presses("3");
        assertThat(phone.hears()).contains("受付番号");
        assertThat(phone.isOver()).isTrue();
        assertThat(phone.callbacks).containsExactly(MOBILE);
    }

    @Test
    void what_was_taken_meanwhile_is_promised_to_nobody_else() {
        phone.presses("3").presses("1").presses("1");
        phone.offered = List.of();
        phone.presses("1");
        assertThat(phone.hears()).contains("までに、担当者から").doesNotContain("のあいだに");
        assertThat(phone.isOver()).isTrue();
    }

    @Test
    void a_key_means_what_it_meant_when_it_was_said() {
        phone.presses("3");
        phone.offered = phone.offered.subList(2, 5);
        phone.presses("2");
        assertThat(phone.hears()).contains("9時から11時は1");
    }

    @Test
    void the_keys_of_what_stands_mean_nothing_where_nothing_does() {
        phone.presses("9");
        assertThat(phone.hears()).contains("できるだけ早く");
        assertThat(phone.cancelled).isFalse();
    }

    @Test
    void whoever_calls_again_hears_what_stands_and_may_leave_it_so() {
        standing();
        assertThat(phone.hears()).contains("折り返しのお電話は、本日の15時から17時のお約束です", "そのままでよろしければ5", "不要な場合は9");
        phone.presses("5");
        assertThat(phone.hears()).contains("本日の15時から17時のあいだに");
        assertThat(phone.isOver()).isTrue();
        assertThat(phone.agreed).isEqualTo(ReceptionRig.window("2026-11-24T15:00+09:00"));
        assertThat(phone.callbacks).as("nothing is asked for anew").isEmpty();
    }

    @Test
    void or_move_it_and_it_still_goes_where_it_went() {
        standing();
        phone.presses("3").presses("2").presses("1").presses("1");
        assertThat(phone.agreed).isEqualTo(ReceptionRig.window("2026-11-25T09:00+09:00"));
        assertThat(phone.callbacks).containsExactly(OFFICE);
    }

    @Test
    void or_have_it_at_once() {
        standing();
        phone.presses("1");
        assertThat(phone.agreed).isNull();
        assertThat(phone.callbacks).containsExactly(MOBILE);
    }

    @Test
    void or_cancel_it_by_two_keys() {
        standing();
        phone.presses("9");
        assertThat(phone.hears()).contains("取り消します");
        assertThat(phone.cancelled).isFalse();
        phone.presses("1");
        assertThat(phone.hears()).contains("取り消しました");
        assertThat(phone.isOver()).isTrue();
        phone.hangsUp();
        assertThat(phone.cancelled).isTrue();
        assertThat(phone.callbacks).isEmpty();
    }

    @Test
    void whoever_says_nothing_more_has_cancelled_nothing() {
        standing();
        phone.presses("9").isSilent().isSilent();
        assertThat(phone.cancelled).isFalse();
        assertThat(phone.hears()).contains("担当者からお電話いたします");
        assertThat(phone.callbacks).containsExactly(OFFICE);
    }

    @Test
    void what_rings_already_is_not_cancelled() {
        standing();
        phone.rings = true;
        phone.presses("9").presses("1");
        assertThat(phone.hears()).contains("担当者からお電話いたします").doesNotContain("取り消しました");
        assertThat(phone.callbacks).containsExactly(OFFICE);
    }

    @Test
    void a_caller_whose_name_was_not_recognised_hears_nothing_of_what_stands() {
        ReceptionRig stranger = new ReceptionRig();
        stranger.standing = OFFICE;
        stranger.calls(MOBILE)
                .presses("100234")
                .says("鈴木商店")
                .says("鈴木商店")
                .records()
                .presses("2");
        assertThat(stranger.hears()).contains("できるだけ早く").doesNotContain("お約束", "不要");
        stranger.presses("9").presses("1");
        assertThat(stranger.cancelled).isFalse();
    }

    @Test
    void in_english_a_window_is_said_as_people_say_it() {
        SpokenText english = SpokenText.in(Locale.ENGLISH, java.time.ZoneId.of("Asia/Tokyo"));
        SpokenWindows spoken = new SpokenWindows(english, ReceptionRig.NOW);
        assertThat(spoken.text(phone.offered.get(0))).isEqualTo("today, between 1 PM and 3 PM");
        assertThat(spoken.days(phone.offered))
                .isEqualTo("for today press 1, for tomorrow press 2, for Thursday, November 26 press 3");
    }

    /** A call-back to the office stands, and the caller, who is asked again, hears of it. */
    private void standing() {
        phone.standing = OFFICE;
        phone.agreed = ReceptionRig.window("2026-11-24T15:00+09:00");
        phone.presses("7");
    }
}
