package jp.orikaeshi.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.voice.LegState;
import jp.orikaeshi.voice.Verb;
import org.jspecify.annotations.Nullable;

/**
 * A call as the telephone shows it.
 *
 * @param phone the telephone; null if it withholds its number
 * @param other the line dialled, or the number that rings it
 * @param dialled whether the person placed it
 * @param browser whether it is in the browser of whoever has the telephone
 * @param ringsUntil when it stops ringing, by the desk's clock; null if it was dialled
 * @param asked what an answer may be given by, while something is asked
 * @param digits keys that end the answer by themselves; 0: only {@code #}
 * @param keys pressed so far as an answer
 * @param recording whether the person is being recorded
 * @param joined whether it talks with others
 * @param others how many they are
 * @param muted whether they do not hear it
 */
public record CallView(
        String sid,
        @Nullable PhoneNumber phone,
        PhoneNumber other,
        boolean dialled,
        boolean browser,
        LegState state,
        Instant began,
        @Nullable Instant ringsUntil,
        Set<Verb.Means> asked,
        int digits,
        String keys,
        boolean recording,
        boolean joined,
        int others,
        boolean muted,
        Locale locale,
        List<Heard> heard) {

    public CallView {
        asked = Set.copyOf(asked);
        heard = List.copyOf(heard);
    }

    static CallView of(Leg leg, int others) {
        Verb.Ask ask = leg.waits instanceof Verb.Ask question ? question : null;
        return new CallView(
                leg.sid,
                leg.phone,
                leg.other,
                leg.dialled(),
                leg.browser,
                leg.state,
                leg.began,
                leg.ringsUntil,
                ask == null ? Set.of() : ask.means(),
                ask == null ? 0 : ask.maxDigits(),
                leg.keys,
                leg.waits instanceof Verb.RecordVoice,
                others > 0,
                others,
                leg.muted,
                leg.locale,
                leg.heard);
    }

    public boolean ringing() {
        return state.phase() == LegState.Phase.RINGING;
    }

    public boolean over() {
        return state.isOver();
    }

    /** Whether the desk waits for the person to say or press something. */
    public boolean waits() {
        return !asked.isEmpty() || recording;
    }

    public boolean takesKeys() {
        return asked.contains(Verb.Means.KEYPAD);
    }

    public boolean takesSpeech() {
        return asked.contains(Verb.Means.SPEECH);
    }
}
