package jp.orikaeshi.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.recording.RecordingNews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListedRecordingTest {
    @Test
    void what_is_kept_of_the_call_is_news() {
        assertThat(read("{'sid': 'RE01', 'call_sid': 'CA01', 'status': 'completed', 'duration': '42'}"))
                .contains(new RecordingNews("RE01", "CA01", "twilio", 42L, true));
    }

    @Test
    void what_is_still_being_made_can_be_fetched_later() {
        assertThat(read("{'sid': 'RE01', 'call_sid': 'CA01', 'status': 'processing', 'duration': null}"))
                .contains(new RecordingNews("RE01", "CA01", "twilio", null, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sid': 'RE01', 'call_sid': 'CA01', 'status': 'absent'}",
                "{'sid': 'RE01', 'call_sid': 'CA01', 'status': 'deleted'}",
                "{'sid': 'RE01', 'call_sid': 'CA01', 'status': 'failed'}",
                "{'sid': 'RE01', 'call_sid': 'CA02', 'status': 'completed'}",
                "{'sid': '../Calls/CA02', 'call_sid': 'CA01', 'status': 'completed'}",
                "{'call_sid': 'CA01', 'status': 'completed'}",
                "{}"
            })
    void without_sound_or_of_another_call_it_is_none(String listed) {
        assertThat(read(listed)).isEmpty();
    }

    private static Optional<RecordingNews> read(String listed) {
        return ListedRecording.read(Json.read(listed.replace('\'', '"'), JsonNode.class), "CA01");
    }
}
