package jp.orikaeshi.simulator.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.orikaeshi.simulator.CallView;
import jp.orikaeshi.voice.CallEnded.Result;
import org.jspecify.annotations.Nullable;

/**
 * A telephone of the simulator with its calls and short messages, the newest last.
 *
 * @param number null for those who withhold it
 * @param national the number as people write it
 * @param company of the customer; empty for an engineer, null if nobody of the desk has the number
 * @param owner {@code engineer}, {@code customer}, or null if nobody of the desk has it
 */
public record PhoneJson(
        @Nullable String number,
        @Nullable String national,
        @Nullable String name,
        @Nullable String company,
        @Nullable String owner,
        List<Call> calls,
        List<Message> messages) {

    /** A short message that it received. */
    public record Message(String from, String text, Instant at) {}

    /**
     * One call on it.
     *
     * @param with the line dialled, or the number that rings
     * @param browser whether it is in the browser of whoever has the telephone
     * @param state {@code ringing}, {@code talking} or {@code over}
     * @param result how it ended; null before
     * @param asked what is waited for; null if nothing is
     * @param joined whether it talks with others
     * @param others how many they are
     * @param muted whether they do not hear it
     * @param ticket of a call that came in; null for others
     * @param language in which the desk speaks, as a language tag
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Call(
            String sid,
            String with,
            boolean dialled,
            boolean browser,
            String state,
            @Nullable String result,
            Instant began,
            @Nullable Instant ringsUntil,
            @Nullable Asked asked,
            boolean joined,
            int others,
            boolean muted,
            @Nullable Long ticket,
            String language,
            List<Line> heard) {}

    /**
     * What the desk waits for.
     *
     * @param digits keys that end the answer by themselves; 0: only {@code #}
     */
    public record Asked(boolean keypad, boolean speech, boolean recording, int digits) {}

    public record Line(String kind, String text) {}

    static Call call(CallView call, Optional<Long> ticket) {
        Result result = call.state().result();
        return new Call(
                call.sid(),
                call.other().e164(),
                call.dialled(),
                call.browser(),
                call.state().phase().name().toLowerCase(Locale.ROOT),
                result == null ? null : result.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                call.began(),
                call.ringsUntil(),
                call.waits() ? new Asked(call.takesKeys(), call.takesSpeech(), call.recording(), call.digits()) : null,
                call.joined(),
                call.others(),
                call.muted(),
                ticket.orElse(null),
                call.locale().toLanguageTag(),
                call.heard().stream()
                        .map(line -> new Line(line.kind().code(), line.text()))
                        .toList());
    }
}
