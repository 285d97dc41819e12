package jp.orikaeshi.voice;

import java.util.List;
import java.util.Locale;

/** All that one answer makes a call do, in order. An empty one lets the call go on as it is: two legs are joined. */
public record Script(Locale locale, List<Verb> verbs) {
    public Script {
        verbs = List.copyOf(verbs);
    }

    public static Script of(Locale locale, Verb... verbs) {
        return new Script(locale, List.of(verbs));
    }

    /** Ends a call to which there is nothing to say. */
    public static Script hangUp() {
        return of(Locale.JAPANESE, new Verb.HangUp());
    }
}
