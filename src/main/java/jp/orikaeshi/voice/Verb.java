package jp.orikaeshi.voice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import jp.orikaeshi.customer.PhoneNumber;

/** One thing that happens on a call. Carriers render it; whoever writes a script knows no carrier. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verb")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Verb.Say.class, name = "say"),
    @JsonSubTypes.Type(value = Verb.Pause.class, name = "pause"),
    @JsonSubTypes.Type(value = Verb.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = Verb.RecordVoice.class, name = "record"),
    @JsonSubTypes.Type(value = Verb.Connect.class, name = "connect"),
    @JsonSubTypes.Type(value = Verb.Confer.class, name = "confer"),
    @JsonSubTypes.Type(value = Verb.Continue.class, name = "continue"),
    @JsonSubTypes.Type(value = Verb.HangUp.class, name = "hang-up")
})
public sealed interface Verb {

    /** A sentence, as it is to be spoken. */
    record Say(String text) implements Verb {}

    /** Silence on purpose. */
    record Pause(Duration length) implements Verb {}

    enum Means {
        KEYPAD,
        SPEECH
    }

    /**
     * Says the prompts and waits for an answer. Whatever comes, silence too, goes to {@code next}: no
     * call ever runs off the end of its script.
     *
     * @param maxDigits how many keys end the answer by themselves; 0: only {@code #} or silence
     * @param timeout how long to wait for the first key or word
     * @param hints words that a recogniser may expect; never the claimed customer's name alone
     */
    record Ask(List<Say> prompts, Set<Means> means, int maxDigits, Duration timeout, List<String> hints, Turn next)
            implements Verb {
        public Ask {
            prompts = List.copyOf(prompts);
            means = Set.copyOf(means);
            hints = List.copyOf(hints);
        }
    }

    /** Beeps and records until silence, a key or {@code max}; then {@code next} gets the recording. */
    record RecordVoice(Duration max, Turn next) implements Verb {}

    /**
     * Rings a second person and joins the two. The first one ends it by hanging up, or by {@code *} and stays on the line.
     *
     * @param callerId what the person rung sees: a number of ours
     * @param onAnswer asked on the second person's side once they answer, before the two are joined
     * @param onEnd asked on the first person's side when the second has gone or never came
     */
    record Connect(PhoneNumber to, PhoneNumber callerId, Duration ring, Duration timeLimit, Turn onAnswer, Turn onEnd)
            implements Verb {}

    /**
     * Joins all who come in under the same name. Whoever does not end it by leaving may leave by {@code *}, too, and
     * stays on the line.
     *
     * @param name of the conference: letters, digits and hyphens, nobody's name or number
     * @param endsIt whether it is over for all once this one leaves
     * @param recordedOn the carrier's name of the leg with which its recording is kept
     * @param onEnd asked when this one has left, or the conference is over
     */
    record Confer(String name, boolean endsIt, Duration timeLimit, String recordedOn, Turn onEnd) implements Verb {
        public Confer {
            if (!name.matches("[A-Za-z0-9-]+")) {
                throw new IllegalArgumentException("not fit for a conference: " + name);
            }
        }
    }

    /** Goes straight on to {@code next}. */
    record Continue(Turn next) implements Verb {}

    record HangUp() implements Verb {}
}
