package jp.orikaeshi.voice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.customer.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What came in with one turn of a call.
 *
 * @param callSid the carrier's name of the leg that this turn runs on
 * @param carrier {@code twilio} or {@code simulator}: where the call-back has to go out again
 * @param from the caller's number; null when withheld, never a join key then, never dialled
 * @param to the number dialled
 * @param digits keys pressed without the closing {@code #}; null if none
 * @param speech what the recogniser heard; null if nothing
 * @param recording where the carrier keeps what was recorded; null if nothing was
 * @param machine true where the carrier believes that a machine answered
 * @param facts what else the carrier says, by its own names (a dialled leg's result, for example)
 */
public record CallInput(
        String callSid,
        String carrier,
        @Nullable PhoneNumber from,
        PhoneNumber to,
        @Nullable String digits,
        @Nullable String speech,
        @Nullable RecordingRef recording,
        boolean machine,
        Map<String, String> facts) {

    private static final String ANSWERED_BY = "AnsweredBy";
    private static final String FAX = "fax";

    /** A recording at the carrier. */
    public record RecordingRef(String sid, String url) {}

    public CallInput {
        facts = Map.copyOf(facts);
    }

    public Optional<String> keys() {
        return Optional.ofNullable(digits).filter(d -> !d.isBlank());
    }

    public Optional<String> words() {
        return Optional.ofNullable(speech).filter(s -> !s.isBlank());
    }

    /** Whether the machine that answered is a fax. */
    public boolean fax() {
        return FAX.equals(facts.get(ANSWERED_BY));
    }

    /** The same, answered by a fax. */
    public CallInput byFax() {
        Map<String, String> more = new HashMap<>(facts);
        more.put(ANSWERED_BY, FAX);
        return new CallInput(callSid, carrier, from, to, digits, speech, recording, true, more);
    }

    /** The same, answered by a machine. */
    public CallInput byMachine() {
        return new CallInput(callSid, carrier, from, to, digits, speech, recording, true, facts);
    }
}
