package jp.orikaeshi.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import jp.orikaeshi.recording.RecordingNews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingFormTest {
    private static final String WHICH = "CallSid=CA01&RecordingSid=RE01";

    @Test
    void a_recording_that_is_ready_is_news() {
        CarrierForm form = form(WHICH + "&RecordingStatus=completed&RecordingDuration=42"
                + "&RecordingUrl=https%3A%2F%2Felsewhere.example%2FRE01");

        assertThat(RecordingForm.read(form)).contains(new RecordingNews("RE01", "CA01", "twilio", 42L, true));
    }

    @Test
    void its_length_need_not_be_said() {
        assertThat(RecordingForm.read(form(WHICH + "&RecordingDuration=-1")))
                .contains(new RecordingNews("RE01", "CA01", "twilio", null, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-progress", "absent", "failed"})
    void where_there_is_no_sound_there_is_no_news(String status) {
        CarrierForm form = form(WHICH + "&RecordingStatus=" + status);

        assertThat(RecordingForm.names(form)).isTrue();
        assertThat(RecordingForm.read(form)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CallSid=CA01",
                "RecordingSid=RE01",
                "CallSid=CA01&RecordingSid=..%2FCalls",
                "CallSid=CA01&RecordingSid=RE01%3Fx"
            })
    void what_does_not_name_call_and_recording_is_nothing(String body) {
        assertThat(RecordingForm.names(form(body))).isFalse();
        assertThat(RecordingForm.read(form(body))).isEmpty();
    }

    private static CarrierForm form(String body) {
        return CarrierForm.parse(body);
    }
}
