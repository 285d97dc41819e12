package jp.orikaeshi.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import jp.orikaeshi.recording.RecordingNews;
import org.jspecify.annotations.Nullable;

/** Reads one recording of the carrier's list. */
final class ListedRecording {
    // It failed, or there was nothing to record, or its sound is deleted: nothing to fetch.
    private static final Set<String> WITHOUT_SOUND = Set.of("failed", "absent", "deleted");

    private ListedRecording() {}

    /** Empty if it has no sound, or is of another call than the one asked about. */
    static Optional<RecordingNews> read(JsonNode listed, String callSid) {
        String sid = listed.path("sid").asText("");
        String status = listed.path("status").asText("completed");
        boolean wanted = sid.matches("[0-9A-Za-z]{1,64}")
                && listed.path("call_sid").asText(callSid).equals(callSid)
                && !WITHOUT_SOUND.contains(status);
        return wanted
                ? Optional.of(
                        new RecordingNews(sid, callSid, TurnForm.CARRIER, seconds(listed), status.equals("completed")))
                : Optional.empty();
    }

    private static @Nullable Long seconds(JsonNode listed) {
        String seconds = listed.path("duration").asText("");
        return seconds.matches("\\d{1,9}") ? Long.valueOf(seconds) : null;
    }
}
