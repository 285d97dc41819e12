package jp.orikaeshi.twilio;

import java.time.Duration;
import java.util.Optional;
import jp.orikaeshi.voice.CallEnded.Result;
import jp.orikaeshi.voice.LegNews;
import jp.orikaeshi.voice.LegState;
import jp.orikaeshi.voice.LegState.Phase;

/** Reads what the carrier says about a leg, in a status callback or in the answer to a question. */
final class StatusForm {
    private StatusForm() {}

    /** Empty if it does not say which call it is. A status that we do not know is no news. */
    static Optional<LegNews> read(CarrierForm form) {
        int sequence = form.text("SequenceNumber")
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
        return TurnForm.callSid(form)
                .flatMap(sid -> form.text("CallStatus")
                        .flatMap(status ->
                                state(status, form.text("CallDuration").orElse("")))
                        .map(state -> new LegNews(sid, TurnForm.CARRIER, state, sequence)));
    }

    /** The carrier's word for it; empty for a word that we do not know. */
    static Optional<LegState> state(String status, String durationSeconds) {
        Duration talked = durationSeconds.matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(durationSeconds))
                : Duration.ZERO;
        return Optional.ofNullable(
                switch (status) {
                    case "queued", "initiated" -> LegState.live(Phase.WAITING);
                    case "ringing" -> LegState.live(Phase.RINGING);
                    case "in-progress", "answered" -> LegState.live(Phase.TALKING);
                    case "completed" -> LegState.over(Result.COMPLETED, talked);
                    case "no-answer" -> LegState.over(Result.NO_ANSWER, Duration.ZERO);
                    case "busy" -> LegState.over(Result.BUSY, Duration.ZERO);
                    case "canceled" -> LegState.over(Result.CANCELLED, Duration.ZERO);
                    case "failed" -> LegState.over(Result.FAILED, Duration.ZERO);
                    default -> null;
                });
    }
}
