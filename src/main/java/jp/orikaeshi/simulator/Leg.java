package jp.orikaeshi.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.voice.CallEnded.Result;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.LegState;
import jp.orikaeshi.voice.LegState.Phase;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;
import org.jspecify.annotations.Nullable;

/** One telephone's part in one call. Its switchboard lets one thread at a time touch it. */
final class Leg {
    static final String CARRIER = "simulator";

    final String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    /** Null for a caller who withholds it. */
    final @Nullable PhoneNumber phone;

    final PhoneNumber other;
    final Instant began;
    /** What the desk is asked once somebody answers; null for a call that the person made. */
    final @Nullable Turn onAnswer;

    final @Nullable Instant ringsUntil;
    final List<Heard> heard = new ArrayList<>();

    @Nullable
    UUID attempt;

    /** Whether it rings in the browser of whoever has the telephone. */
    boolean browser;

    LegState state;
    Locale locale = Locale.JAPANESE;

    @Nullable
    Instant answeredAt;

    /** The question or the recording at which the call waits. */
    @Nullable
    Verb waits;

    /** Pressed so far as an answer to it. */
    String keys = "";

    /** The other leg of a connection, from its ringing on. */
    @Nullable
    Leg partner;

    /** What this leg does with its partner; only the first person's leg has one. */
    Verb.@Nullable Connect connect;

    boolean joined;

    /** Whether the others in its conference do not hear it. */
    boolean muted;

    private int sequence;

    private Leg(
            @Nullable PhoneNumber phone,
            PhoneNumber other,
            @Nullable Turn onAnswer,
            @Nullable Duration ring,
            Instant now) {
        this.phone = phone;
        this.other = other;
        this.onAnswer = onAnswer;
        this.began = now;
        this.ringsUntil = ring == null ? null : now.plus(ring);
        this.state = LegState.live(onAnswer == null ? Phase.TALKING : Phase.RINGING);
        this.answeredAt = onAnswer == null ? now : null;
    }

    static Leg dialled(@Nullable PhoneNumber from, PhoneNumber line, Instant now) {
        return new Leg(from, line, null, null, now);
    }

    static Leg rung(PhoneNumber phone, PhoneNumber callerId, Turn onAnswer, Duration ring, Instant now) {
        return new Leg(phone, callerId, onAnswer, ring, now);
    }

    boolean is(Phase phase) {
        return state.phase() == phase;
    }

    boolean over() {
        return state.isOver();
    }

    boolean dialled() {
        return onAnswer == null;
    }

    boolean hasRungOut(Instant now) {
        return is(Phase.RINGING) && ringsUntil != null && !now.isBefore(ringsUntil);
    }

    /** Presses keys as an answer; true once it is complete. Later keys are lost, as they are with a carrier. */
    boolean completes(Verb.Ask ask, String pressed) {
        for (int i = 0; i < pressed.length(); i++) {
            if (pressed.charAt(i) == '#') {
                return true;
            }
            keys += pressed.charAt(i);
            if (keys.length() == ask.maxDigits()) {
                return true;
            }
        }
        return false;
    }

    /** What has been pressed as an answer; null if nothing was. */
    @Nullable
    String answer() {
        return keys.isEmpty() ? null : keys;
    }

    /** How it would stand if it ended now. */
    LegState ended(Result result, Instant now) {
        return LegState.over(result, answeredAt == null ? Duration.ZERO : Duration.between(answeredAt, now));
    }

    int nextSequence() {
        return sequence++;
    }

    void hears(Heard.Kind kind, String text) {
        heard.add(new Heard(kind, text));
    }

    CallInput input(@Nullable String digits, @Nullable String speech, Map<String, String> facts) {
        // As a carrier says it: from is whoever placed the call.
        PhoneNumber to = dialled() || phone == null ? other : phone;
        return new CallInput(sid, CARRIER, dialled() ? phone : other, to, digits, speech, null, false, facts);
    }
}
