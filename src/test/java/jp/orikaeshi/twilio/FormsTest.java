package jp.orikaeshi.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.voice.CallEnded;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.LegNews;
import jp.orikaeshi.voice.LegState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
    private static final String CALL = "CallSid=CA01&To=%2B81312345678&From=%2B819012345678";

    @Test
    void a_turn_says_who_called_which_line() {
        CallInput input = turn(CALL);

        assertThat(input.callSid()).isEqualTo("CA01");
        assertThat(input.carrier()).isEqualTo("twilio");
        assertThat(input.from()).isEqualTo(new PhoneNumber("+819012345678"));
        assertThat(input.to()).isEqualTo(new PhoneNumber("+81312345678"));
        assertThat(input.keys()).isEmpty();
        assertThat(input.words()).isEmpty();
    }

    @Test
    void a_browser_that_answers_belongs_to_the_line_that_rang_it() {
        CallInput input = turn("CallSid=CA01&To=client%3Asato&From=%2B81312345678");

        assertThat(input.to()).isEqualTo(new PhoneNumber("+81312345678"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ANONYMOUS", "RESTRICTED", "%2B266696687", "%2B7378742833", "%2B86282452253", "", "sip:a@b"})
    void a_withheld_number_is_no_number(String from) {
        assertThat(turn("CallSid=CA01&To=%2B81312345678&From=" + from).from()).isNull();
        assertThat(turn("CallSid=CA01&To=%2B81312345678").from()).isNull();
    }

    @Test
    void keys_come_without_the_one_that_ended_them() {
        assertThat(turn(CALL + "&Digits=100234%23").keys()).contains("100234");
        assertThat(turn(CALL + "&Digits=").keys()).isEmpty();
        assertThat(turn(CALL + "&Digits=%23").keys()).isEmpty();
        assertThat(turn(CALL + "&Digits=hangup").keys()).isEmpty();
        assertThat(turn(CALL + "&Digits=1&Digits=2").keys()).contains("1");
    }

    @Test
    void speech_is_kept_within_reason() {
        assertThat(turn(CALL + "&SpeechResult=%20%E5%B1%B1%E7%94%B0%00").words())
                .contains("山田");
        assertThat(turn(CALL + "&SpeechResult=" + "a".repeat(5000)).words().orElseThrow())
                .hasSize(1000);
    }

    @Test
    void a_machine_or_fax_is_recognised_as_such() {
        assertThat(turn(CALL + "&AnsweredBy=machine_start").machine()).isTrue();
        assertThat(turn(CALL + "&AnsweredBy=fax").machine()).isTrue();
        assertThat(turn(CALL + "&AnsweredBy=human").machine()).isFalse();
        assertThat(turn(CALL + "&AnsweredBy=unknown").machine()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CallSid=CA01",
                "To=%2B81312345678",
                "CallSid=&To=%2B81312345678",
                "CallSid=..%2F..&To=%2B81312345678",
                "CallSid=CA01&To=sip:desk@example",
                "&&==&=x"
            })
    void what_does_not_name_call_and_line_is_no_turn(String body) {
        assertThat(TurnForm.read(CarrierForm.parse(body))).isEmpty();
    }

    @Test
    void the_end_of_a_leg_says_how_long_they_talked() {
        assertThat(StatusForm.read(
                        CarrierForm.parse("CallSid=CA01&CallStatus=completed&CallDuration=42&SequenceNumber=3")))
                .contains(new LegNews(
                        "CA01", "twilio", LegState.over(CallEnded.Result.COMPLETED, Duration.ofSeconds(42)), 3));
        assertThat(StatusForm.read(CarrierForm.parse("CallSid=CA01&CallStatus=no-answer"))
                        .orElseThrow()
                        .state())
                .isEqualTo(LegState.over(CallEnded.Result.NO_ANSWER, Duration.ZERO));
    }

    @Test
    void a_status_that_we_do_not_know_is_no_news() {
        assertThat(StatusForm.read(CarrierForm.parse("CallSid=CA01&CallStatus=dancing")))
                .isEmpty();
    }

    private static CallInput turn(String body) {
        return TurnForm.read(CarrierForm.parse(body)).orElseThrow();
    }
}
