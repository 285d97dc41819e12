package jp.orikaeshi.twilio;

import java.util.Optional;
import jp.orikaeshi.recording.RecordingNews;
import org.jspecify.annotations.Nullable;

/** Reads what the carrier says about a recording. */
final class RecordingForm {
    private RecordingForm() {}

    /** Whether it says which recording it is, and of which call. */
    static boolean names(CarrierForm form) {
        return sid(form).isPresent() && TurnForm.callSid(form).isPresent();
    }

    /** Empty if there is nothing to fetch: it failed, or was too short. */
    static Optional<RecordingNews> read(CarrierForm form) {
        return TurnForm.callSid(form).flatMap(call -> read(form, call));
    }

    /** The same, of a conference: which call it is kept with stands in our own address. */
    static Optional<RecordingNews> read(CarrierForm form, String callSid) {
        boolean completed = form.text("RecordingStatus").orElse("completed").equals("completed");
        return sid(form)
                .filter(sid -> completed)
                .map(sid -> new RecordingNews(sid, callSid, TurnForm.CARRIER, seconds(form), true));
    }

    private static Optional<String> sid(CarrierForm form) {
        return form.text("RecordingSid").filter(sid -> sid.matches("[0-9A-Za-z]{1,64}"));
    }

    private static @Nullable Long seconds(CarrierForm form) {
        return form.text("RecordingDuration")
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(Long::valueOf)
                .orElse(null);
    }
}
